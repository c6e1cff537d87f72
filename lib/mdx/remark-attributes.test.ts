import assert from 'node:assert/strict'
import { test } from 'node:test'
import { render } from './shortcodes.fixture.ts'

/** Markdown, and what Hugo 0.111 makes of it, attributes of blocks switched on. */
const rows: [body: string, html: string][] = [
  ['## A \\{#a}', '<h2 id="a-a">A {#a}</h2>'],
  ['## A {#a\\}', '<h2 id="a-a">A {#a}</h2>'],
  ['## A &#123;#a}', '<h2 id="a-123a">A {#a}</h2>'],
  ['text\n\\{.b}', '<p>text\n{.b}</p>'],
  ['text\n{.b\\}', '<p>text\n{.b}</p>'],
  ['Head \\{.x}\n===', '<h1 id="head-x">Head {.x}</h1>'],
  ['## Header ## {#h}', '<h2 id="h">Header</h2>'],
  ['## Header ##{#h}', '<h2 id="h">Header</h2>'],
  ['## Header {#h} ##', '<h2 id="h">Header</h2>'],
  ['### A **b** # {.c}', '<h3 class="c" id="a-b">A <strong>b</strong></h3>'],
  ['## C# {.c}', '<h2 class="c" id="c">C#</h2>'],
  ['## A \\# {#x}', '<h2 id="x">A #</h2>'],
  ['## A \\## {#x}', '<h2 id="x">A ##</h2>'],
  ['## A # B #', '<h2 id="a--b">A # B</h2>'],
  ['## {#only}', '<h2 id="only"></h2>'],
  ['Head # {.x}\n---', '<h2 class="x" id="head-">Head #</h2>'],
]
for (const [body, html] of rows)
  test(`${JSON.stringify(body)} becomes ${html}`, async () => assert.equal(await render(body), html))
