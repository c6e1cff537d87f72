const colours: ReadonlySet<string> = new Set(['fill', 'stroke', 'color', 'stop-color'])

/**
 * Makes one drawing of the same drawing in both themes: colours that differ become `light-dark(…)`.
 * @param light gets the colours of `dark`, which must have the same elements
 */
export function mergeThemes(light: Element, dark: Element): void {
  for (const { name, value } of [...light.attributes]) {
    const other = dark.getAttribute(name)
    if (colours.has(name) && other && isColour(value) && isColour(other) && value !== other)
      light.setAttribute(name, `light-dark(${value}, ${other})`)
  }
  for (const [index, child] of [...light.children].entries()) {
    const other = dark.children[index]
    if (other) mergeThemes(child, other)
  }
}

function isColour(value: string): boolean {
  return !/^none$|url\(|^inherit$/.test(value)
}
