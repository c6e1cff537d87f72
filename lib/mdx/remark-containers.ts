import type { Paragraph, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { warning } from '../problem.ts'
import { calloutTypeOf } from '../shortcodes/builtin/callout.ts'
import type { PipelineOptions } from './pipeline.ts'

/** Names of containers of other tools, and what is written for them here. */
const components: Readonly<Record<string, string>> = {
  details: 'Details',
  steps: 'Steps',
  tabs: 'Tabs',
  tab: 'Tab',
  cards: 'Cards',
  card: 'Card',
  'code-group': 'CodeGroup',
}

/** Finds containers between colons, which other tools read (`:::note`) and which are text here. */
export function remarkContainers({ collected, file, format }: PipelineOptions) {
  return (tree: Root) =>
    visit(tree, 'paragraph', (node) => {
      const [mark, name] = /^:{3,} *([a-zA-Z][\w-]*)/.exec(startOf(node)) ?? []
      if (mark === undefined || name === undefined) return
      const { line = 1, column = 1 } = node.position?.start ?? {}
      const reason = `${mark} is the syntax of another tool, and text here`
      collected.problems.push(warning({ file, line, column }, 'container', reason, hintFor(name, format)))
    })
}

function startOf({ children: [first] }: Paragraph): string {
  return first?.type === 'text' ? first.value : ''
}

function hintFor(name: string, format: string): string {
  const type = calloutTypeOf(name)
  const key = name.toLowerCase()
  const component = type ? 'Callout' : Object.hasOwn(components, key) ? components[key] : undefined
  if (format === 'mdx') {
    const tag = type ? `Callout type="${type}"` : component
    return component ? `Write <${tag}> … </${component}>.` : 'Write the tag of a component.'
  }
  const shortcode = component ? key : 'name'
  return `Write {{< ${shortcode} >}} … {{< /${shortcode} >}}${type ? ', or > [!NOTE] above lines that begin with >' : ''}.`
}
