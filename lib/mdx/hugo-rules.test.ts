import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, render } from './shortcodes.fixture.ts'

/** What it is of; Markdown; HTML, with raw HTML allowed where `unsafe` is given. */
const rows: [name: string, body: string, html: string, unsafe?: true][] = [
  [
    'rule 41: an own id keeps its case',
    '## T {#my-Custom_id .cls data-x="1"}',
    '<h2 id="my-Custom_id" data-x="1" class="cls">T</h2>',
  ],
  [
    'rule 44: a table, what is struck, a task',
    '~~a~~\n\n- [x] b\n\n|c|\n|-|\n|d|',
    '<p><del>a</del></p><ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" disabled="" checked=""/> b</li></ul><table><thead><tr><th>c</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table>',
  ],
  ['rule 44: a definition', 'a\n: b', '<dl>\n<dt>a</dt>\n<dd>b\n</dd>\n</dl>'],
  [
    'rule 44: quotes, dashes, an ellipsis',
    '"a" -- b --- c ... << d >> `"e" --`',
    '<p>“a” – b — c … « d » <code>&quot;e&quot; --</code></p>',
  ],
  [
    'rule 44: a bare address',
    'https://example.org/a',
    '<p><a href="https://example.org/a">https://example.org/a</a></p>',
  ],
  ['rule 44: no emoji', ':smile:', '<p>:smile:</p>'],
  ['rule 45: below a paragraph', 'text\n{.lead #p}', '<p id="p" class="lead">text</p>'],
  ['rule 45: below a list', '- a\n- b\n{.l}', '<ul class="l"><li>a</li><li>b</li></ul>'],
  ['rule 45: below a quote', '> q\n{.q}', '<blockquote class="q"><p>q</p></blockquote>'],
  [
    'rule 45: below a table',
    '|a|\n|-|\n|b|\n{.t}',
    '<table class="t"><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
  ],
  ['rule 45: below a rule', '***\n{.r}', '<hr class="r"/>'],
  [
    'rule 45: of a fence',
    '```js {hl_lines=[1] linenos=true title="a.js"}\na\n```',
    '<x-markedcode language="js" html="&lt;mark class=&quot;line&quot; data-n=&quot;1&quot;&gt;a&lt;/mark&gt;" title="a.js"></x-markedcode>',
  ],
  ['rule 45: not of an image in text', 'a ![b](c.png){.x}', '<p>a <img src="c.png" alt="b"/>{.x}</p>'],
  ['rule 45: no handler of an event', 'text\n{.lead onclick="x()"}', '<p class="lead">text</p>'],
  ['rule 46: raw HTML is dropped', 'a <b>c</b> <!-- d -->', '<p>a c </p>'],
  [
    'rule 46: raw HTML passes',
    'a <b>c</b>\n\n<script>x < 1</script>',
    '<p>a <b>c</b></p><x-rawtext name="script" text="x &lt; 1" attributes="{}"></x-rawtext>',
    true,
  ],
  [
    'rule 47: no Markdown within HTML',
    '<div>\n*a*\n\n*b*\n</div>',
    '<div>\n*a*<p><em>b</em></p></div>',
    true,
  ],
  ['rule 47: signs are text', 'a<b, {x}, 1 < 2', '<p>a&lt;b, {x}, 1 &lt; 2</p>'],
  ['rule 48: an alert', '> [!NOTE]\n> t', '<x-callout type="note"><p>t</p></x-callout>'],
  [
    'rule 57: details',
    '{{< details summary="S" open=true >}}**b**{{< /details >}}',
    '<x-details summary="S" open=""><p><strong>b</strong></p></x-details>',
  ],
  [
    'rule 57: highlight',
    '{{< highlight go "linenos=table" >}}\na\n{{< /highlight >}}',
    '<x-markedcode language="go" html="&lt;span class=&quot;line&quot; data-n=&quot;1&quot;&gt;a&lt;/span&gt;"></x-markedcode>',
  ],
  ['rule 57: comment', 'a{{< comment >}}b{{< /comment >}}c', '<p>ac</p>'],
  [
    'rule 58: ref and relref',
    '[a]({{< ref "a" >}}) [b]({{< relref "a#x" >}}) [c]({{% relref "#y" %}})',
    '<p><a href="https://example.com/base/docs/a/">a</a> <a href="/docs/a/#x">b</a> <a href="/docs/a/#y">c</a></p>',
  ],
]

for (const [name, body, html, unsafe = false] of rows)
  test(name, async () => assert.equal(await render(body, { unsafe }), html))

test('rule 58: what is not found is an error', async () => {
  const { problems } = await compile('{{< ref "nowhere" >}}')
  assert.deepEqual(
    problems.map(({ severity, reason }) => [severity, reason]),
    [['error', 'ref: there is no page "nowhere"']],
  )
})
