/** Writes a text of ASCII character by character. */
export interface AsciiWriter {
  add(code: number): void
  /** Gives what was added since it was last asked. */
  take(): string
}

/**
 * Opens a writer. Texts that grow by `+=` are trees of their pieces until somebody reads them; for the
 * millions of pieces of an index, collecting these was most of the work.
 */
export function openAsciiWriter(): AsciiWriter {
  let bytes = Buffer.alloc(4_096)
  let end = 0
  return {
    add(code) {
      if (end === bytes.length) bytes = Buffer.concat([bytes], end * 2)
      bytes[end++] = code
    },
    take() {
      const text = bytes.toString('latin1', 0, end)
      end = 0
      return text
    },
  }
}
