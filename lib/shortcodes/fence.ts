/** A fenced block of a text, with enough backticks to hold those in it. */
export function fenced(text: string, info: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${info.replace(/[`\n]/g, '')}\n${text}\n${fence}`
}

/** A text without the empty lines before it and the white space after it. */
export function trimLines(text: string): string {
  return text.replace(/^(?:[ \t]*\n)+|\s+$/g, '')
}
