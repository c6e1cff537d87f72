import { z } from 'zod'
import type { OutputFormat } from '../types.ts'
import { securityHeaders } from './security-headers.ts'

/** Where the list stands in the out folder. */
export const headerListPath = 'headers.json'

/** The list as `npm start` reads it back: pairs of name and value. */
export const headerListSchema = z.array(z.tuple([z.string(), z.string()]))

/** The headers that every answer carries, for servers that can send them. */
export const headerList: OutputFormat = {
  name: 'header-list',
  render: (publication) => [{ path: headerListPath, content: JSON.stringify(securityHeaders(publication)) }],
}
