/** Where `npm run e2e` serves the sites. */
export const own = addressOf('OWN_URL')
/** The site of hard cases, below `/docs`. */
export const kitchen = `${addressOf('KITCHEN_URL')}/docs`
/** A Hugo project, with what stands beside its content. */
export const hugo = addressOf('HUGO_URL')
/** A site that is written from right to left, with a theme. */
export const arabic = addressOf('ARABIC_URL')
/** One article in an otherwise empty content folder. */
export const single = addressOf('SINGLE_URL')
/** Our own site on a host that knows nothing of redirects. */
export const plain = addressOf('PLAIN_URL')
/** The site of hard cases on such a host. */
export const plainKitchen = `${addressOf('PLAIN_KITCHEN_URL')}/docs`

function addressOf(name: string): string {
  const address = process.env[name]
  if (!address) throw new Error(`${name} is not set: run the end-to-end tests with npm run e2e`)
  return address
}
