/** An article that every builder reads alike. */
export interface PlainArticle {
  /** Its address without the slashes around it: `part-1/guides/first`. */
  path: string
  /** Whether it is the article of a folder. */
  isSection: boolean
  title: string
  /** Empty where there is none. */
  description: string
  /** Its place among its siblings; 0 where it has none. */
  weight: number
  /** Undefined where there is none. */
  date: Date | undefined
  /** Plain Markdown, see `plainMarkdown`. */
  body: string
}

/** Front matter in YAML, whose values are JSON or days, without fields that have none. */
export function withFrontMatter(fields: Record<string, unknown>, body: string): string {
  const yamlOf = (value: unknown) =>
    value instanceof Date ? value.toISOString().slice(0, 10) : JSON.stringify(value)
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== '' && value !== 0)
    .map(([name, value]) => `${name}: ${yamlOf(value)}\n`)
  return `---\n${lines.join('')}---\n\n${body}`
}
