import { bundledLanguages } from 'shiki/langs'

/** Fences that some builders draw and others show: shown by all. */
const drawn = new Set(['mermaid', 'math', 'goat'])

/** Marks the place of code while the text around it is made plain; no article has these. */
const [open, close] = ['\uE000', '\uE001']

const fencePattern =
  /^([ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)?)(`{3,}|~{3,})([^`\n]*)\n([\s\S]*?\n)?[ \t>]*\2[`~]*[ \t]*$/gm
const inlinePattern = /(`+)(?!`)((?:(?!\n[ \t]*\n)[\s\S])*?[^`])\1(?!`)/g

/** What is taken out of the text, in this order, and what stays in its place. */
const rules: [pattern: RegExp, replacement: string][] = [
  [/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, ''],
  [/\{\{[<%][\s\S]*?[>%]\}\}/g, ''],
  [/<(https?:\/\/[^\s<>]+)>/g, '$1'],
  [/<(script|style)\b[\s\S]*?<\/\1>/gi, ''],
]
const braces = /\{(?:(?!\n[ \t]*\n)[^{}])*\}/g
const laterRules: [pattern: RegExp, replacement: string][] = [
  [/[{}]/g, ''],
  [/<\/?(?:[A-Za-z][^<>]*)?>/g, ''],
  [/<(?=[A-Za-z/!?])/g, '&lt;'],
  [/!\[[^\]]*\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\]]*\])/g, ''],
  [/\[([^[\]]*)\]\((?!https?:)(?:[^()]|\([^()]*\))*\)/g, '$1'],
  // What is left of a link has brackets in its text.
  [/\]\((?!https?:)/g, '] ('],
  [/^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S.*$/gm, ''],
  [/^[ \t]*:::.*$/gm, ''],
  [/^([ \t]*>[ \t]*)\[![^\]\n]*\].*$/gm, '$1'],
  [/[ \t]+$/gm, ''],
  [/\n{3,}/g, '\n\n'],
]

/**
 * The text of an article as Markdown that Hugo, Starlight, Docusaurus and Fingerpost read alike: without
 * calls of shortcodes, HTML, JSX, attributes, pictures and links within the site. Code stays, with its
 * language where the highlighters know it.
 * @param isMdx whether lines that begin with `import` or `export` are code
 */
export function plainMarkdown(body: string, isMdx: boolean): string {
  const codes: string[] = []
  const keep = (code: string) => `${open}${codes.push(withoutCalls(code)) - 1}${close}`
  let text = body
    .replace(
      fencePattern,
      (_, lead: string, fence: string, info: string, code = '') =>
        `${lead}${keep(`${fence}${languageOf(info)}\n${code}${lead.replace(/[^ \t>]/g, ' ')}${fence}`)}`,
    )
    .replace(inlinePattern, keep)
  if (isMdx) text = text.replace(/^(?:import|export)\s.*(?:\n(?!\s*\n).*)*/gm, '')
  text = replaceAll(text, rules)
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(braces, '')
  }
  text = replaceAll(text, laterRules)
  // Code within code, as a fence in a quoted fence, is put back from the outside in.
  while (text.includes(open))
    text = text.replace(/\uE000(\d+)\uE001/g, (_, index: string) => codes[Number(index)] ?? '')
  return `${text.trim()}\n`
}

function replaceAll(text: string, all: typeof rules): string {
  return all.reduce((each, [pattern, replacement]) => each.replace(pattern, replacement), text)
}

/** Hugo and Fingerpost run calls of shortcodes in code, too. */
function withoutCalls(code: string): string {
  return code.replace(/\{\{(?=[<%])/g, '{{ ')
}

function languageOf(info: string): string {
  const language = /^[ \t]*([\w+#.-]+)/.exec(info)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(bundledLanguages, language) && !drawn.has(language) ? language : 'text'
}
