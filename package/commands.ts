/** The commands of the package, with what each is for in a few words. */
export const commands: Readonly<Record<string, string>> = {
  dev: 'show the site while it is being written',
  build: 'make the site: a folder for any static host',
  start: 'serve what was built, as a host would',
  check: 'look for mistakes, and mend what is certain with --fix',
  audit: 'hold an old site against this one',
  parity: 'compare with what Hugo makes of the same content',
}
