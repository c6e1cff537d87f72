import { createHash } from 'node:crypto'
import type { OutputFile } from '../types.ts'
import { isNextScript } from './strip.ts'

/** Where inline scripts of Next go: among its own hashed files, which browsers keep for good. */
const folder = '_next/static/inline'

/**
 * Puts the tag of the policy into the head of a page, before everything that it speaks of.
 * @param html as Next writes it, with its encoding first
 * @param tag the whole `<meta>`
 */
export function withPolicy(html: string, tag: string): string {
  return html.replace(/<head[^>]*>(?:<meta charSet="[^"]*"\/>)?/, (start) => start + tag)
}

/**
 * Moves the inline scripts of Next's runtime, flight data among them, into files, so that the policy
 * needs neither `unsafe-inline` nor a hash. They block as they did inline, so their order stays.
 * Scripts that follow each other become one file. Those of the site stay where they are.
 */
export function withoutInlineScripts(html: string, basePath: string): { html: string; files: OutputFile[] } {
  const files: OutputFile[] = []
  const page = html.replace(/(?:<script\b[^>]*>.*?<\/script>)+/gs, (run) => {
    const parts: { html: string; code?: string }[] = []
    for (const [script, attributes = '', code = ''] of run.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs)) {
      const isInline = isNextScript(attributes, code) && !/ src="/.test(attributes)
      const last = parts.at(-1)
      if (!isInline) parts.push({ html: script })
      else if (last?.code === undefined) parts.push({ html: '', code })
      else last.code += `;\n${code}`
    }
    return parts
      .map((part) => {
        if (part.code === undefined) return part.html
        const file = fileOf(part.code)
        files.push(file)
        return `<script src="${basePath}/${file.path}"></script>`
      })
      .join('')
  })
  return { html: page, files }
}

function fileOf(content: string): OutputFile {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16)
  return { path: `${folder}/${hash}.js`, content }
}
