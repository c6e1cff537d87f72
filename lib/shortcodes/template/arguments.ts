import type { TemplateArgument, TemplateCall } from './call.ts'

/** Arguments as they are written; `bare` names those without quotes by their key or place. */
interface WrittenArguments {
  positional: readonly string[]
  named: Readonly<Record<string, string>>
  bare: readonly (string | number)[]
}

/**
 * The arguments of a call as templates see them: `open=true` is a truth value, `open="true"` a text.
 * @see https://gohugo.io/content-management/shortcodes/#shortcode-parameters
 */
export function templateArguments({
  positional,
  named,
  bare,
}: WrittenArguments): Pick<TemplateCall, 'positional' | 'named'> {
  const isBare = new Set(bare)
  const value = (key: string | number, text: string) => (isBare.has(key) ? typed(text) : text)
  const typedNamed: Record<string, TemplateArgument> = Object.create(null)
  for (const [key, text] of Object.entries(named)) typedNamed[key] = value(key, text)
  return { positional: positional.map((text, index) => value(index, text)), named: typedNamed }
}

function typed(text: string): TemplateArgument {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^[-+]?(\d{1,15}|\d*\.\d+)$/.test(text) ? Number(text) : text
}
