import { stringify as stringifyToml } from 'smol-toml'
import { stringify as stringifyYaml } from 'yaml'
import { parseToml } from '../../toml.ts'
import { parseYaml } from '../../yaml.ts'
import { fenced, trimLines } from '../fence.ts'
import type { Shortcode } from '../shortcode.ts'

/**
 * `code-toggle`: one piece of configuration in YAML, TOML and JSON, a tab for each. With `fm=true`
 * it is front matter; `file` names the file it belongs to.
 */
export const codeToggle: Shortcode = (call, { warn }) => {
  const source = trimLines(call.plainInnerDeindent())
  const named = call.get('file', 'config')
  // Each block has its button.
  call.get('copy')
  const written = formatsOf(source)
  if (written === undefined) {
    warn(
      'the text of code-toggle is not a map that YAML, TOML and JSON can all write',
      'Write it in one of the three.',
    )
    return { kind: 'code', language: '', text: source }
  }
  const isFrontMatter = call.get('fm') === 'true'
  const file = isFrontMatter ? '' : named
  const tab = (name: string, text: string, mark = '') => {
    const title = file === '' ? '' : ` {title="${file}.${name}"}`
    const code = isFrontMatter && mark ? `${mark}\n${text.trim()}\n${mark}` : text.trim()
    return `{{< tab "${name}" >}}\n${fenced(escaped(code), name + title)}\n{{< /tab >}}`
  }
  const yaml = tab('yaml', written.yaml, '---')
  const toml = tab('toml', written.toml, '+++')
  const json = tab('json', written.json)
  return { kind: 'markdown', hasCalls: true, text: `{{< tabs >}}\n${yaml}\n${toml}\n${json}\n{{< /tabs >}}` }
}

/** Not all that one format can say can be said in the others: TOML knows no null. */
function formatsOf(source: string): { yaml: string; toml: string; json: string } | undefined {
  const value = dataOf(source)
  if (value === undefined) return undefined
  try {
    return {
      yaml: stringifyYaml(value, { lineWidth: 0 }),
      toml: stringifyToml(value),
      json: JSON.stringify(value, undefined, 2),
    }
  } catch {
    return undefined
  }
}

function dataOf(source: string): object | undefined {
  for (const parse of [parseToml, parseYaml]) {
    const { value, faults } = parse(source.replace(/^(?:---|\+\+\+)\n|\n(?:---|\+\+\+)$/g, ''), '')
    if (faults.length === 0 && typeof value === 'object' && value !== null && !Array.isArray(value))
      return value
  }
  return undefined
}

/** Calls that the code shows have been run already, or are escaped ones that stay text. */
function escaped(code: string): string {
  return code.replace(/\{\{([<%])([\s\S]*?)([>%])\}\}/g, '{{$1/*$2*/$3}}')
}
