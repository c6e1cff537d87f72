import { z } from 'zod'
import { type ComponentContract, flag } from './contract.ts'

export const DataTable = {
  properties: z.strictObject({
    /** A file of CSV, TSV, YAML or JSON; without it the data stands in a code block within. */
    file: z.string().optional(),
    /** Names of the columns to show, each with what is to stand above it: `name, size: Size in MB`. */
    columns: z.string().optional(),
    /** The column by which the rows are sorted at first; `-size` puts the largest first. */
    sort: z.string().optional(),
    /** Whether cells are Markdown of one line. */
    markdown: flag.optional(),
    /** Whether there is an input that filters the rows. */
    filter: flag.optional(),
    caption: z.string().optional(),
  }),
} satisfies ComponentContract
