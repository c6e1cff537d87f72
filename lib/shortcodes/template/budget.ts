/** Thrown where a template does more than any real one; never leaves `renderTemplate`. */
export class Overrun extends Error {}

const most = { steps: 200_000, characters: 20_000_000 }

/** What rendering one call may cost, so that no template and no article holds up the build. */
export class Budget {
  private steps = 0
  private characters = 0

  /** One evaluated action or value. */
  step(): void {
    if (++this.steps > most.steps) throw new Overrun(`it takes more than ${most.steps} steps`)
  }

  /** Characters or list entries that are about to be read, made or printed. */
  work(size: number): void {
    this.characters += size
    if (this.characters > most.characters) throw new Overrun('it makes too much text')
  }
}
