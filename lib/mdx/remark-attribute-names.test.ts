import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, render } from './shortcodes.fixture.ts'

const cases: [written: string, html: string][] = [
  ['<p class="a">x</p>', '<p class="a">x</p>'],
  ['<label for="a" tabindex="0">x</label>', '<label for="a" tabindex="0">x</label>'],
  [
    '<input autocomplete="off" readonly="" maxlength="3" />',
    '<input autoComplete="off" readOnly="" maxLength="3"/>',
  ],
  ['<table><tr><td colspan="2">x</td></tr></table>', '<table><tr><td colSpan="2">x</td></tr></table>'],
  [
    '<svg class="a" stroke-width="2" xlink:href="#b"><path stroke-linecap="round" /></svg>',
    '<svg class="a" stroke-width="2" xlink:href="#b"><path stroke-linecap="round"></path></svg>',
  ],
  ['<p className="a" data-x="1" aria-label="b">x</p>', '<p class="a" data-x="1" aria-label="b">x</p>'],
  ['<my-element class="a">x</my-element>', '<my-element class="a">x</my-element>'],
]
for (const [written, html] of cases)
  test(`HTML's names of attributes are React's: ${written}`, async () =>
    assert.equal(await render(written, { format: 'mdx' }), html))

test('a handler that is a text is left out, and told', async () => {
  const { problems } = await compile('a\n\n<p onclick="go()">x</p>', { format: 'mdx' })
  assert.deepEqual(
    problems.map(({ line, reason }) => [line, reason]),
    [[6, 'the attribute onclick is left out: the content security policy forbids it']],
  )
})
