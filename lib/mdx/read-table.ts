import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { parseYaml } from '../yaml.ts'

/** Rows of cells below the names of their columns. */
export interface DataTable {
  columns: string[]
  rows: string[][]
}

/** Why a text is no table; `line` counts from 1 in the text. */
export interface TableFault {
  fault: string
  line: number
}

/** The ways in which tables are written, by extension or language of a fence. */
export const tableFormats = ['csv', 'tsv', 'json', 'yaml', 'yml'] as const

type TableFormat = (typeof tableFormats)[number]

/**
 * Reads a table: CSV or TSV (RFC 4180) with the names of the columns first, or YAML or JSON as a list of
 * records. A cell is text; a list in it becomes its items with commas between.
 */
export function readTable(text: string, format: TableFormat): DataTable | TableFault {
  if (format === 'csv') return readSeparated(text, ',')
  return format === 'tsv' ? readSeparated(text, '\t') : readRecords(text)
}

export function isTableFormat(name: string): name is TableFormat {
  return tableFormats.some((format) => format === name)
}

function readSeparated(text: string, delimiter: string): DataTable | TableFault {
  try {
    // A file that two systems have written to ends its lines in two ways.
    const [columns = [], ...rows] = parse(text.replace(/\r\n?/g, '\n'), {
      delimiter,
      bom: true,
      trim: true,
      skip_empty_lines: true,
      // Quotes of TSV are text.
      quote: delimiter === ',' ? '"' : null,
    })
    return columns.length === 0 ? { fault: 'it has no rows', line: 1 } : { columns, rows }
  } catch (fault) {
    if (!(fault instanceof CsvError)) throw fault
    const line = z.number().safeParse(fault['lines']).data ?? 1
    return { fault: fault.message.replace(/ (?:on|at) line \d+\b.*$/, ''), line }
  }
}

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const records = z.array(z.record(z.string(), z.union([cell, z.array(cell)])))

function readRecords(text: string): DataTable | TableFault {
  const { value, faults, placeOf } = parseYaml(text, '')
  const [broken] = faults
  if (broken) return { fault: broken.reason, line: broken.place.line }
  const parsed = records.safeParse(value)
  if (!parsed.success) {
    const [{ path = [] } = {}] = parsed.error.issues
    const [row, column] = path
    const where = column === undefined ? 'it' : `${String(column)} of row ${Number(row) + 1}`
    const fault =
      column === undefined
        ? 'it is not a list of records'
        : `${where} is neither a value nor a list of values`
    return { fault, line: placeOf(path).line }
  }
  const columns = [...new Set(parsed.data.flatMap((record) => Object.keys(record)))]
  if (columns.length === 0) return { fault: 'it has no rows', line: 1 }
  return { columns, rows: parsed.data.map((record) => columns.map((name) => textOf(record[name]))) }
}

function textOf(value: z.output<typeof records>[number][string] | undefined): string {
  return Array.isArray(value) ? value.map(textOf).join(', ') : String(value ?? '')
}
