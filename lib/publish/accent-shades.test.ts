import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { wcagContrast } from 'culori'
import { projectFolder } from '../project.ts'
import { accentShades, grounds } from './accent-shades.ts'

const accents = [
  '#0b6b57',
  '#ffff00',
  '#000',
  'white',
  '#7f7f7f',
  'rgb(255 0 0)',
  'oklch(0.7 0.3 330)',
  'hsl(210 100% 50%)',
  'color(display-p3 0 1 0)',
]

for (const colour of accents)
  test(`the shades of ${colour} can be read in both themes`, () => {
    const { accent, soft, on } = accentShades(colour)
    for (const theme of ['light', 'dark'] as const)
      for (const ground of [...grounds[theme], soft[theme]]) {
        assert.match(accent[theme], /^#[\da-f]{6}$/)
        assert.ok(wcagContrast(accent[theme], ground) >= 4.5, `${accent[theme]} on ${ground}, ${theme}`)
        assert.ok(wcagContrast(accent[theme], on[theme]) >= 4.5, `${on[theme]} on ${accent[theme]}, ${theme}`)
      }
  })

test('a colour that can be read stays as it is', () =>
  assert.equal(accentShades('#0b6b57').accent.light, '#0b6b57'))

test('faint text can be read on the soft ground too', () => {
  for (const colour of accents) {
    const { soft } = accentShades(colour)
    assert.ok(wcagContrast(token('faint').light, soft.light) >= 4.5, `${colour}: ${soft.light}`)
    assert.ok(wcagContrast(token('faint').dark, soft.dark) >= 4.5, `${colour}: ${soft.dark}`)
  }
})

test('the grounds are those of the style sheet', () => {
  const tokens = ['paper', 'surface', 'raised'].map(token)
  assert.deepEqual(grounds, {
    light: tokens.map(({ light }) => light),
    dark: tokens.map(({ dark }) => dark),
  })
})

const styles = readFileSync(join(projectFolder, 'app/tokens.css'), 'utf8')

function token(name: string): { light: string; dark: string } {
  const pattern = new RegExp(`--color-${name}: light-dark\\((#\\w+), (#\\w+)\\)`)
  const [, light = '', dark = ''] = pattern.exec(styles) ?? []
  return { light, dark }
}
