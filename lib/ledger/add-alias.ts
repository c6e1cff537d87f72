import { readArticle } from '../content/read-article.ts'
import type { SourceFile } from '../types.ts'
import { addTomlAlias } from './add-alias-toml.ts'
import { addYamlAlias } from './add-alias-yaml.ts'

/** Front matter: what stands before it, its fences if it has any, and the text between them. */
const yaml = /^(\uFEFF?\s*---[ \t]*\r?\n)([\s\S]*?)(?=^---[ \t]*\r?$)/m
const toml = /^(\uFEFF?\s*\+\+\+[ \t]*\r?\n)([\s\S]*?)(?=^\+\+\+[ \t]*\r?$)/m
const json = /^(\uFEFF?\s*)(\{[\s\S]*?^\})(?=[ \t]*\r?$)/m

/**
 * Adds an alias to the front matter of an article, and leaves every other character as it is.
 * @returns undefined where the front matter is written in a way that this does not understand: the
 * result is read again, and must say the same but for the alias
 */
export function addAlias(file: SourceFile, alias: string): string | undefined {
  const { source } = file
  const before = readArticle(file)
  if (before.problems.some(({ severity }) => severity === 'error')) return undefined
  const changed = insertAlias(source, alias)
  if (changed === undefined) return undefined
  const after = readArticle({ ...file, source: changed })
  const expected = { ...before.frontMatter, aliases: [...before.frontMatter.aliases, alias] }
  // As JSON, in which a field without a value is the same as none.
  const isSame = JSON.stringify(after.frontMatter) === JSON.stringify(expected)
  return isSame && after.body.trim() === before.body.trim() ? changed : undefined
}

function insertAlias(source: string, alias: string): string | undefined {
  for (const { format, insert } of formats) {
    const match = format.exec(source)
    // Only at the very beginning: with the flag m, ^ is also any other line's.
    if (match?.index !== 0) continue
    const [, opening = '', block = ''] = match
    const changed = insert(block, alias, lineEnd(source))
    const end = opening.length + block.length
    return changed === undefined ? undefined : opening + changed + source.slice(end)
  }
  const end = lineEnd(source)
  const mark = source.startsWith('\uFEFF') ? '\uFEFF' : ''
  return `${mark}---${end}aliases:${end}- ${JSON.stringify(alias)}${end}---${end}${source.slice(mark.length)}`
}

const formats = [
  { format: yaml, insert: addYamlAlias },
  { format: toml, insert: addTomlAlias },
  { format: json, insert: addYamlAlias },
]

function lineEnd(source: string): string {
  return source.includes('\r\n') ? '\r\n' : '\n'
}
