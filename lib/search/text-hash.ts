/** A whole number of 32 bits for a text, evenly spread, and the same in every browser. */
export function textHash(text: string): number {
  // FNV-1a, and the end of MurmurHash3: without it, short texts are much alike in some bits.
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Whether a text is among one of so many, by its hash alone. */
export function isOneOf(many: number, text: string): boolean {
  return textHash(text) % many === 0
}
