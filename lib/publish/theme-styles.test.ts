import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, siteOf } from '../content/site.fixture.ts'
import { themeStyles } from './theme-styles.ts'

const stylesOf = (theme: string) =>
  themeStyles(
    siteOf(
      { 'a.md': article('title: A') },
      { yaml: theme, basePath: '/docs', assets: ['Type/My font.woff2', 'l.svg', 'd.svg'] },
    ).site,
  )

test('a site without a theme adds nothing', () => assert.equal(stylesOf('title: T').trim(), ''))

test('an accent becomes shades for both themes', () => {
  const styles = stylesOf('theme: {accent: "oklch(0.5 0.2 300)"}')
  for (const name of ['accent', 'accent-soft', 'on-accent'])
    assert.match(styles, new RegExp(`  --color-${name}: light-dark\\(#\\w{6}, #\\w{6}\\);`))
})

test('fonts become families, and files that are there never move a line', () => {
  const styles = stylesOf(
    `theme: {fonts: {sans: "My font, serif", mono: "'Code Type', monospace", files: [{family: My font, src: Type/My font.woff2, weight: 100 900}]}}`,
  )
  assert.match(styles, /--font-sans: My font, serif;\n {2}--font-mono: 'Code Type', monospace;/)
  assert.match(styles, /font-family: "My font";\n {2}src: url\("\/docs\/Type\/My%20font\.woff2"\)/)
  assert.match(styles, /font-weight: 100 900;\n {2}font-style: normal;\n {2}font-display: optional;/)
})

test('two logos take turns, one needs no rule', () => {
  assert.match(stylesOf('theme: {logo: l.svg, logoDark: d.svg}'), /\.logo-dark \{\n {2}display: none;/)
  assert.equal(stylesOf('theme: {logo: l.svg}').trim(), '')
})
