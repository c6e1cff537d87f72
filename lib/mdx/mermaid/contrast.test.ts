import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wcagContrast } from 'culori'
import { drawThemes } from './draw-themes.ts'
import { openWindow } from './window.ts'

openWindow()
const { default: mermaid } = await import('mermaid')

/** What a text with these words is filled with in the light and in the dark theme. */
async function inksOf(source: string, words: string): Promise<string[]> {
  const svg = await drawThemes(mermaid, source)
  const texts = [...svg.querySelectorAll('text')].filter(({ textContent }) => textContent?.trim() === words)
  const inks = texts
    .flatMap((text) => [text, ...text.querySelectorAll('tspan')])
    .map((part) => part.closest('[fill]')?.getAttribute('fill') ?? 'black')
  return inks.flatMap((ink) => /^light-dark\((.*?), (.*?)\)$/.exec(ink)?.slice(1) ?? [ink])
}

for (const [source, words, ground] of [
  ['graph LR\na --> b\nstyle b fill:#fffbe6', 'b', '#fffbe6'],
  ['graph LR\na --> b\nstyle b fill:#222', 'b', '#222222'],
  ['graph LR\na --> b\nstyle b fill:yellow,color:#fff', 'b', '#ffff00'],
  ['graph LR\na:::x --> b\nclassDef x fill:#001f3f', 'a', '#001f3f'],
  ['graph LR\na --> b\nclassDef default fill:#777', 'a', '#777777'],
  ['graph TB\nsubgraph g\na\nend\nstyle g fill:#ffe', 'g', '#ffffee'],
  ['graph LR\na{ask}\nstyle a fill:#fafad2', 'ask', '#fafad2'],
  ['stateDiagram-v2\n[*] --> s\nclassDef h fill:#f00\nclass s h', 's', '#ff0000'],
  ['classDiagram\nclass A\nstyle A fill:#ff9', 'A', '#ffff99'],
  ['sequenceDiagram\nrect rgb(200, 255, 200)\nA->>B: inside\nend', 'inside', '#c8ffc8'],
  ['sequenceDiagram\nbox Navy Group\nparticipant A\nend\nA->>A: x', 'Group', '#000080'],
  [
    '%%{init: {"theme": "base", "themeVariables": {"primaryColor": "#fff4dd"}}}%%\ngraph LR\na --> b',
    'a',
    '#fff4dd',
  ],
  [
    '---\nconfig:\n  themeVariables:\n    primaryColor: "#101010"\n  theme: base\n---\ngraph LR\na --> b',
    'a',
    '#101010',
  ],
] as const)
  test(`letters can be read in both themes: ${JSON.stringify(source)}`, async () => {
    const inks = await inksOf(source, words)
    assert.ok(inks.length > 0)
    for (const ink of inks) assert.ok(wcagContrast(ink, ground) >= 4.5, `${ink} on ${ground}`)
  })
