/** What to do where the Hugo that was named cannot be started. */
export function noHugo(hugo: string): Error {
  return new Error(`${hugo} does not run: install Hugo, or name it with --hugo PATH`)
}
