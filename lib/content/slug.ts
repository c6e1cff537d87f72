/** A name as a part of an address: letters and digits in lower case, hyphens between them; empty where it has neither. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
