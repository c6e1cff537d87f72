/**
 * What a caller keeps from one build to the next. Results that depend on Fingerpost's own code are
 * kept as well, so a caller takes another store when the code is another; what it has lost is made anew.
 */
export interface Store {
  /** What was written under a key, or undefined. */
  read(key: string): string | undefined
  write(key: string, content: string): void
}
