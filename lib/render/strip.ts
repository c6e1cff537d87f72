/*
 * Removes from a page what Next's client needs. The page is React's own output, in which `<`
 * and `>` stand for nothing but tags, so patterns are safe here.
 */

/**
 * Reads the ids of the client modules that are the site's own, and not Next's, from its client reference manifests.
 * @param manifests sources of `*_client-reference-manifest.js`
 */
export function ownModulesOf(manifests: readonly string[]): string[] {
  const ids = new Set<string>()
  for (const source of manifests) {
    const json = /\]\s*=\s*(\{.*\});?\s*$/s.exec(source)?.[1]
    const modules: unknown = json === undefined ? undefined : JSON.parse(json).clientModules
    for (const [name, module] of Object.entries(modules ?? {})) {
      if (isOwnModuleName(name)) ids.add(String(module.id))
    }
  }
  return [...ids]
}

/** In development a module's id is its name. */
export function isOwnModuleName(name: string): boolean {
  return !/node_modules\/next\//.test(name)
}

/**
 * Whether a client component of the site stands on the page, by the ids of the site's own modules: its flight data has an import row
 * that names it, `14:I[64258,…]`, or by way of a row of text, `14:I["$7",…]` and `7:"…"`.
 */
export function needsRuntime(html: string, own: ReadonlySet<string>): boolean {
  const flight = flightOf(html)
  const texts = new Map(
    [...flight.matchAll(/^([0-9a-f]+):("(?:[^"\\]|\\.)*")$/gm)].map(([, row, text]) => [`$${row}`, text]),
  )
  const rows = flight.matchAll(/^[0-9a-f]+:I\[(\d+|"(?:[^"\\]|\\.)*")/gm)
  return [...rows].some(([, module = '']) => {
    const id = String(JSON.parse(module))
    return own.has(String(JSON.parse(texts.get(id) ?? module)))
  })
}

function flightOf(html: string): string {
  const pushes = html.matchAll(/<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/gs)
  return [...pushes].map(([, text = '""']) => String(JSON.parse(text))).join('')
}

/**
 * The page without Next's scripts, their preloads, flight data and React's markers. Scripts of
 * the site itself stay.
 */
export function stripRuntime(html: string): string {
  return (
    html
      .replace(/<script\b([^>]*)>(.*?)<\/script>/gs, (script, attributes: string, body: string) =>
        isNextScript(attributes, body) ? '' : script,
      )
      .replace(/<link rel="(?:preload|modulepreload)" as="script"[^>]*>/g, '')
      // Next renders the 404 page with each page, and has its styles loaded ahead.
      .replace(/<link rel="preload"(?=[^>]* href="[^"]*\/_fingerpost\/)(?=[^>]* as="style")[^>]*>/g, '')
      .replace(/<div hidden=""><!--\$--><!--\/\$--><\/div>/g, '')
      .replace(/<!--\/?[$&][?!]?-->|<!-- -->/g, '')
      .replace(/ data-precedence="[^"]*"/g, '')
  )
}

/** Whether a script is Next's, by its address or by how its code begins. */
export function isNextScript(attributes: string, body: string): boolean {
  const source = / src="([^"]*)"/.exec(attributes)?.[1]
  if (source !== undefined) return source.includes('/_next/')
  return (
    / id="_R_"/.test(attributes) ||
    /^\s*(\(?self\.__next_|\(globalThis\["TURBOPACK"|\$R[A-Z][=(]|requestAnimationFrame\(function\(\)\{\$RT)/.test(
      body,
    )
  )
}
