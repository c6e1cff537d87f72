import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'

/** The properties of a tag that are written as text; one without a value is empty. */
export function stringAttributes({
  attributes,
}: MdxJsxFlowElement | MdxJsxTextElement): Partial<Record<string, string>> {
  return Object.fromEntries(
    attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' && (each.value == null || typeof each.value === 'string')
        ? [[each.name, each.value ?? '']]
        : [],
    ),
  )
}
