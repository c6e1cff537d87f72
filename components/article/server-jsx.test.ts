// biome-ignore-all lint/style/noRestrictedImports: a test runs in plain Node
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderToStaticMarkup } from 'react-dom/server'
import { jsx, jsxs } from './server-jsx.ts'

test('elements and components are those of React', () => {
  const Name = ({ format }: { format: () => string }) => jsx('b', { children: format() })
  const element = jsxs('p', { id: 'a', children: [jsx(Name, { format: () => 'x' }, 1), 'y'] })
  assert.equal(renderToStaticMarkup(element), '<p id="a"><b>x</b>y</p>')
})

for (const make of [jsx, jsxs])
  test(`a function of an element is refused by ${make.name}`, () =>
    assert.throws(() => make('button', { onClick: () => {} }), {
      message: 'the function onClick of <button> would never be called in the browser',
    }))
