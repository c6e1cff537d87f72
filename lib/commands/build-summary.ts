import { relative } from 'node:path'
import type { BuildSummary } from '../publish/finished-build.ts'

/** What was done anew, of what there is. */
export function summaryLine(done: BuildSummary, out: string): string {
  const { articles, compiled, pictures, pages, rendered, files, written, redirects } = done
  const seconds = (performance.now() / 1000).toFixed(1)
  const of = (count: number, whole: number, what: string) => `${count} of ${whole} ${what}`
  return [
    `Built ${relative(process.cwd(), out) || '.'} in ${seconds} s: ${of(compiled, articles, 'articles')} compiled`,
    ...(pictures.all > 0 ? [`${of(pictures.resized, pictures.all, 'pictures')} resized`] : []),
    `${of(rendered, pages, 'pages')} rendered`,
    `${of(written, files, 'files')} written`,
    `${redirects} redirects`,
  ].join(', ')
}
