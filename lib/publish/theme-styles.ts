import { themeFileHref } from '../content/theme-file.ts'
import type { Site } from '../types.ts'
import { accentShades, type Shades } from './accent-shades.ts'

/**
 * The style sheet of what `theme` of `site.yaml` sets. It becomes part of the one style sheet of the
 * site, so that a theme costs no request and no inline style; outside of all layers, it wins over
 * `app/tokens.css`.
 */
export function themeStyles(site: Site): string {
  const { accent, logoDark, fonts } = site.config.theme
  const values = [
    ...(accent ? accentValues(accent) : []),
    ...(fonts.sans ? [`--font-sans: ${fonts.sans};`] : []),
    ...(fonts.mono ? [`--font-mono: ${fonts.mono};`] : []),
  ]
  return [
    ...fonts.files.map((font) => fontFace(font, site)),
    ...(values.length > 0 ? [`:root {\n  ${values.join('\n  ')}\n}`] : []),
    ...(logoDark ? [darkLogo] : []),
    '',
  ].join('\n')
}

function accentValues(accent: string): string[] {
  const shades = accentShades(accent)
  const value = (name: string, { light, dark }: Shades) => `--color-${name}: light-dark(${light}, ${dark});`
  return [value('accent', shades.accent), value('accent-soft', shades.soft), value('on-accent', shades.on)]
}

/** A font that comes too late for the first paint waits for the next page, so that no line ever moves. */
function fontFace(
  { family, src, weight, style }: Site['config']['theme']['fonts']['files'][number],
  site: Site,
): string {
  return `@font-face {
  font-family: "${family}";
  src: url("${themeFileHref(src, site)}") format("woff2");
  font-weight: ${weight};
  font-style: ${style};
  font-display: optional;
}`
}

/** The rules that choose between the two logos; a site with one does not need them. */
const darkLogo = `.logo-dark {
  display: none;
}

@media (prefers-color-scheme: dark) {
  :root:not([data-theme="light"]) {
    .logo-light {
      display: none;
    }

    .logo-dark {
      display: block;
    }
  }
}

:root[data-theme="dark"] {
  .logo-light {
    display: none;
  }

  .logo-dark {
    display: block;
  }
}`
