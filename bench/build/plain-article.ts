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
  /** As `2026-01-31`; empty where there is none. */
  date: string
  /** Plain Markdown, see `plainMarkdown`. */
  body: string
}

/** Front matter in YAML, whose values are JSON, without fields that have none. */
export function withFrontMatter(fields: Record<string, unknown>, body: string): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '' && value !== 0)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
  return `---\n${lines.join('')}---\n\n${body}`
}
