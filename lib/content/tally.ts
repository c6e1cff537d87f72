/** Adds up weights for many things by their numbers, and forgets them as fast as they were counted. */
export class Tally {
  /** What has been counted, in the order in which it first was. */
  readonly counted: number[] = []
  // Numbers in place of objects: what thousands share must cost each of them next to nothing.
  readonly #sums: Int32Array
  readonly #counts: Int32Array

  /** @param length above all numbers */
  constructor(length: number) {
    this.#sums = new Int32Array(length)
    this.#counts = new Int32Array(length)
  }

  /** Counts each of some numbers once more. */
  add(numbers: readonly number[], weight: number): void {
    for (const number of numbers) {
      if (this.#counts[number] === 0) this.counted.push(number)
      this.#counts[number] = this.countOf(number) + 1
      this.#sums[number] = this.sumOf(number) + weight
    }
  }

  /** The weights that a number was counted with. */
  sumOf(number: number): number {
    return this.#sums[number] ?? 0
  }

  /** How often a number was counted. */
  countOf(number: number): number {
    return this.#counts[number] ?? 0
  }

  /** Begins again. */
  clear(): void {
    for (const number of this.counted) {
      this.#sums[number] = 0
      this.#counts[number] = 0
    }
    this.counted.length = 0
  }
}
