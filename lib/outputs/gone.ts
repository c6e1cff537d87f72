import type { OutputFormat } from '../types.ts'
import { gonePage } from './gone-page.ts'

/** Where hosts that can answer 410 find what to say. */
export const gonePath = '410.html'

/** What is said of every page that is gone, for hosts that answer 410 with one file for all. */
export const gone: OutputFormat = {
  name: 'gone',
  render: ({ site: { config, redirects } }) =>
    redirects.some(({ status }) => status === 410)
      ? [{ path: gonePath, content: gonePage(config.basePath) }]
      : [],
}
