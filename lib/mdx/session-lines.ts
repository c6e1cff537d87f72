/** What of a line of a terminal session is typed: how long its prompt is, or that it is output. */
export type SessionLine = { prompt: number } | 'output'

/** Languages that show a session. */
export const sessionLanguages = new Set([
  'console',
  'shellsession',
  'shell-session',
  'sh-session',
  'bash-session',
  'terminal',
])

const dollar = /^\s*(?:\([^)]*\)\s*)?(?:[\w.-]+@[\w.-]+\S*\s*|PS [^>]*)?[$%❯>] /
const hash = /^(?:\[?[\w.-]+@[^#]*)?# /

/**
 * Tells commands from output by their prompts. `#` is the prompt of root where no line begins with
 * `$`, and else a remark of the output. Lines after a `\` at the end of a command belong to it.
 * @returns undefined where no line has a prompt, so that all of it is to be copied
 */
export function readSession(lines: readonly string[]): SessionLine[] | undefined {
  const prompt = lines.some((line) => dollar.test(line)) ? dollar : hash
  if (!lines.some((line) => prompt.test(line))) return undefined
  let continues = false
  return lines.map((line) => {
    const found = continues ? /^> /.exec(line) : prompt.exec(line)
    if (!found && !continues) return 'output'
    continues = /\\$/.test(line)
    return { prompt: found?.[0].length ?? 0 }
  })
}
