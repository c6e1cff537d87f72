/** Sends the reader of an alias page on to its canonical address, with the query and hash of the old one. */
const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')
if (canonical) {
  const { pathname } = new URL(canonical.href)
  location.replace(pathname + location.search + location.hash)
}
