/** What a message or a sentence may put behind an address. */
const rubbish = /[\s.,:;!?'"()[\]<>]+$/

/**
 * Goes to the heading that was meant where the hash of the address names nothing on this page, but
 * does in small letters and without what stands behind it: `#Copy-Files-Out)`. The 404 page does the
 * same with paths.
 */
export function mendHash(): void {
  const wanted = decode(location.hash.slice(1))
  if (wanted === '' || document.getElementById(wanted)) return
  const id = wanted.toLowerCase().replace(rubbish, '')
  if (id !== '' && document.getElementById(id)) location.replace(`#${encodeURIComponent(id)}`)
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
