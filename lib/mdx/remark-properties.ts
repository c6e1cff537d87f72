import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visitParents } from 'unist-util-visit-parents'
import type { z } from 'zod'
import { localError, warning } from '../problem.ts'
import type { ComponentContract } from '../properties/contract.ts'
import * as registry from '../properties/index.ts'
import { declaredNames } from './declared-names.ts'
import { literalValue, unknownValue } from './literal-value.ts'
import type { PipelineOptions } from './pipeline.ts'

const contracts: Readonly<Record<string, ComponentContract>> = registry

/**
 * Holds every tag of a known component against its contract: `<Callout typ="tip">` is a problem with its
 * place and the properties that there are. A value that does not fit is left out, so that the default
 * counts and the rest of the page can be shown. What a shortcode gave is a warning: a Hugo tree may ask for
 * more than there is.
 */
export function remarkProperties({ collected, file }: PipelineOptions) {
  return (tree: Root) => {
    const own = declaredNames(tree)
    visitParents(tree, (node, ancestors) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
      const { name } = node
      if (!name || own.has(name) || !Object.hasOwn(contracts, name)) return
      // An alert is no tag of a writer, and says more than one can.
      if (node.data?.isOfAlert) return
      const contract = contracts[name]
      if (!contract) return
      const report = ({ reason, hint, attribute }: Fault) => {
        const { start } = attribute?.position ?? node.position ?? {}
        const place = { file, line: start?.line ?? 1, column: start?.column ?? 1 }
        const problem = node.data?.isOfShortcode ? warning : localError
        collected.problems.push(problem(place, 'component', `<${name}>: ${reason}`, hint))
      }
      for (const fault of propertyFaults(node, contract.properties)) {
        report(fault)
        node.attributes = node.attributes.filter((each) => each !== fault.attribute)
      }
      const { within } = contract
      const isWithin = ancestors.some((each) => 'name' in each && each.name === within)
      if (within && !isWithin)
        report({ reason: `it stands outside of <${within}>`, hint: `Put it into <${within}>.` })
      const unfit = contract.holds?.(node.children)
      if (unfit) report({ reason: unfit, hint: 'See the page of the component in the manual.' })
    })
  }
}

type Tag = MdxJsxFlowElement | MdxJsxTextElement

/** What is wrong with a tag. */
export interface Fault {
  reason: string
  hint: string
  /** The property that is at fault. */
  attribute?: Tag['attributes'][number] | undefined
}

/** What of the properties of a tag does not fit. */
export function propertyFaults({ attributes }: Tag, properties: z.ZodObject): Fault[] {
  const written = new Map<string, Tag['attributes'][number]>()
  const values: Record<string, unknown> = {}
  const unknown = new Set<PropertyKey>()
  let isSpread = false
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      isSpread = true
      continue
    }
    const { name, value } = attribute
    if (name === 'key') continue
    written.set(name, attribute)
    const given = writtenValue(value)
    if (given === unknownValue) unknown.add(name)
    else values[name] = given
  }
  const known = Object.keys(properties.shape).join(', ')
  const { error } = properties.safeParse(values)
  return (error?.issues ?? []).flatMap((issue): Fault[] => {
    const [name = ''] = issue.path.map(String)
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        reason: `it has no property "${key}"`,
        hint: known === '' ? 'It takes none.' : `It takes ${known}.`,
        attribute: written.get(key),
      }))
    if (!(name in values))
      return unknown.has(name) || isSpread ? [] : [{ reason: `it needs ${name}`, hint: `Write ${name}="…".` }]
    const hint = issue.code === 'invalid_value' ? `Write one of ${issue.values.join(', ')}.` : issue.message
    const reason = `${name} cannot be ${JSON.stringify(values[name])}`
    return [{ reason, hint, attribute: written.get(name) }]
  })
}

function writtenValue(value: Tag['attributes'][number]['value']): unknown {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value
  const [statement] = value.data?.estree?.body ?? []
  return statement?.type === 'ExpressionStatement' ? literalValue(statement.expression) : unknownValue
}

declare module 'mdast-util-mdx-jsx' {
  interface MdxJsxFlowElementData {
    /** Whether a shortcode gave it, and not a tag. */
    isOfShortcode?: boolean
    /** Whether it is made of an alert. */
    isOfAlert?: boolean
  }
  interface MdxJsxTextElementData {
    isOfShortcode?: boolean
    /** Whether it is made of an alert. */
    isOfAlert?: boolean
  }
}
