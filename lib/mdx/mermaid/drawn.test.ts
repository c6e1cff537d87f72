import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cleanDrawing } from '../clean-drawing.ts'
import { charts } from './charts.fixture.ts'
import { drawThemes } from './draw-themes.ts'
import { drawnIn } from './drawn.fixture.ts'
import { parsedBy } from './parsed.fixture.ts'
import { sources } from './sources.fixture.ts'
import { talkIn, talkReadBy } from './talk.fixture.ts'
import { openWindow } from './window.ts'

openWindow()
const { default: mermaid } = await import('mermaid')

async function draw(source: string): Promise<Element> {
  const svg = await drawThemes(mermaid, source)
  document.body.replaceChildren(svg)
  return svg
}

for (const [kind, list] of Object.entries(sources))
  for (const source of list)
    test(`what is drawn is what Mermaid has read: ${JSON.stringify(source)}`, async () => {
      const svg = await draw(source)
      if (kind !== 'sequence') assert.deepEqual(drawnIn(svg), await parsedBy(mermaid, source))
      else {
        const read = await talkReadBy(mermaid, source)
        assert.deepEqual(talkIn(svg, read.words), read)
      }
    })

for (const [source, words] of charts)
  test(`all words are drawn: ${JSON.stringify(source)}`, async () => {
    const texts = [...(await draw(source)).querySelectorAll('text')].map(({ textContent }) =>
      textContent.trim(),
    )
    assert.deepEqual(
      words.filter((word) => !texts.includes(word)),
      [],
    )
  })

function textsOf(root: ParentNode): string[] {
  return [...root.querySelectorAll('text')].map(({ textContent }) => textContent.trim()).filter(Boolean)
}

const all = [...Object.values(sources).flat(), ...charts.map(([source]) => source)]

test('no part of a drawing is lost when it is cleaned', async () => {
  const count = (root: ParentNode) =>
    ['rect[width]', 'circle', 'polygon', 'path', 'line'].map((name) => [
      name,
      [...root.querySelectorAll(name)].filter((shape) => !shape.closest('symbol, filter, marker, clipPath'))
        .length,
    ])
  for (const source of all) {
    const svg = await draw(source)
    const before = [count(svg), textsOf(svg)]
    document.body.innerHTML = cleanDrawing(svg.outerHTML, source)
    assert.deepEqual([count(document), textsOf(document)], before, source)
  }
})

test('there are enough of them', () => {
  assert.ok(new Set(all).size >= 120)
})

test('what is laid out once is what is laid out for each theme', async () => {
  for (const source of [
    ...Object.values(sources).map(([first = '']) => first),
    ...charts.map(([chart]) => chart),
  ]) {
    const [once, twice] = [await drawThemes(mermaid, source), await drawThemes(mermaid, source, 'twice')]
    assert.equal(cleanDrawing(once.outerHTML, source), cleanDrawing(twice.outerHTML, source), source)
  }
})

test('what is coloured by its sheet alone is laid out once', async (t) => {
  const { mock } = t.mock.method(document, 'createElementNS')
  const made = async (source: string, how: 'once' | 'twice') => {
    mock.resetCalls()
    await drawThemes(mermaid, source, how)
    return mock.callCount()
  }
  for (const source of ['graph TD\n a[One] -->|yes| b[Two]', 'stateDiagram-v2\n a --> b'])
    assert.ok((await made(source, 'once')) < (await made(source, 'twice')) * 0.7, source)
})

test('a plan does not show the day of the build', async () => {
  const svg = await draw('gantt\n dateFormat YYYY-MM-DD\n section One\n Write :a, 2026-01-01, 3d')
  assert.equal(svg.querySelectorAll('line[class*=today]').length, 0)
})
