/** What draws diagrams; a site without any does not need its 95 MB. Versions are those of `package.json`. */
export const packages = { mermaid: '^11.17.2', jsdom: '^26.1.0' } as const

/** How they are added to what `npm ci --omit=dev` installs: with all else for development they are there. */
export const installCommand = `npm install --omit=dev --save-prod ${Object.entries(packages)
  .map(([name, version]) => `${name}@${version}`)
  .join(' ')}`

/** Whether an import failed because one of them is not installed. */
export function isMissing(fault: unknown): boolean {
  if (!(fault instanceof Error) || Reflect.get(fault, 'code') !== 'ERR_MODULE_NOT_FOUND') return false
  return Object.keys(packages).some((name) => fault.message.includes(`'${name}'`))
}
