import { z } from 'zod'

interface Props {
  name: 'script' | 'style'
  text: string
  /** As JSON. */
  attributes: string
}

const schema = z.record(z.string(), z.string())

/** A script or style of raw HTML, which only a site that allows raw HTML has. */
export function RawText({ name: Name, text, attributes }: Props) {
  const properties = schema.parse(JSON.parse(attributes))
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the site's owner allowed raw HTML
  return <Name {...properties} dangerouslySetInnerHTML={{ __html: text }} />
}
