import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../problem.ts'
import { compileArticle } from './compile.ts'
import { compile, render } from './shortcodes.fixture.ts'

const callout = (attributes: string, text = '<p>t</p>') => `<x-callout ${attributes}>${text}</x-callout>`
const titled = (html: string) => `<p class="callout-title">${html}</p><p>t</p>`

/**
 * The first line of a quote, of which the second is `t`; what becomes of it. Titles are those that a render hook
 * of Hugo 0.134 and later is given; kinds beside GitHub's are those of the shortcodes.
 * @see https://gohugo.io/render-hooks/blockquotes/#alerts
 */
const rows: [line: string, html: string][] = [
  ['[!NOTE]', callout('type="note"')],
  ['[!note]', callout('type="note"')],
  ['[!IMPORTANT]', callout('type="note" title="Important"')],
  ['[!CAUTION]', callout('type="danger" title="Caution"')],
  ['[!DANGER]', callout('type="danger"')],
  ['[!error]', callout('type="danger" title="Error"')],
  ['[!INFO]', callout('type="note" title="Info"')],
  ['[!success]', callout('type="tip" title="Success"')],
  ['[!HINT]', callout('type="tip" title="Hint"')],
  ['[!warn]', callout('type="warning" title="Warn"')],
  ['[!primary] P', callout('type="note" title="P"')],
  ['[!TIP] A title', callout('type="tip" title="A title"')],
  ['[!TIP] Don\'t -- "ever"', callout('type="tip" title="Don’t – “ever”"')],
  ['[!TIP] \\--flag', callout('type="tip" title="--flag"')],
  ['[!TIP]  ', callout('type="tip"')],
  [
    '[!NOTE] Use `npm ci` here',
    callout('type="note" aria-label="Use npm ci here"', titled('Use <code>npm ci</code> here')),
  ],
  ['[!NOTE] **Bold**', callout('type="note" aria-label="Bold"', titled('<strong>Bold</strong>'))],
  [
    '[!NOTE] See [the *docs*](/d) -- now',
    callout(
      'type="note" aria-label="See the docs – now"',
      titled('See <a href="/d">the <em>docs</em></a> – now'),
    ),
  ],
  ['[!NOTE]+', callout('type="note" fold="open"')],
  ['[!WARNING]- Folded', callout('type="warning" title="Folded" fold="closed"')],
  ['[!bug]', callout('type="danger" title="Bug"')],
  ['[!EXAMPLE] One', callout('type="note" title="One"')],
  ['[!question]-', callout('type="note" title="Question" fold="closed"')],
  ['[!done]', callout('type="tip" title="Done"')],
  ['[!attention]', callout('type="warning" title="Attention"')],
  ['[!constructor]- `x`', '<blockquote><p>[!constructor]- <code>x</code>\nt</p></blockquote>'],
  ['\\[!NOTE]', '<blockquote><p>[!NOTE]\nt</p></blockquote>'],
  ['[!NOTE](/a)', '<blockquote><p><a href="/a">!NOTE</a>\nt</p></blockquote>'],
  ['a [!NOTE]', '<blockquote><p>a [!NOTE]\nt</p></blockquote>'],
]
for (const [line, html] of rows)
  test(`an alert: ${line}`, async () => {
    const { problems } = await compile(`> ${line}\n> t`)
    const shown = await render(`> ${line}\n> t`, { lenient: true })
    assert.equal(shown, html)
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      line.startsWith('[!constructor') ? ['unknown-alert'] : [],
    )
  })

test('a kind that there is not is a warning with all that there are', async () => {
  const { problems } = await compileArticle(
    { path: 'a.md', format: 'md', body: '\n> [!MAGIC] B\n> t' },
    new Set(),
  )
  assert.deepEqual(problems.map(formatProblem), [
    'a.md:2:1 warning: there is no alert [!magic]; it is shown as a quotation\n    Use one of note, info, important, light, primary, secondary, tip, success, hint, warning, warn, caution, danger, error, abstract, summary, tldr, todo, example, quote, cite, question, help, faq, check, done, attention, failure, fail, missing, bug.',
  ])
})

test('an alert in .mdx is the same, and its signs stay', async () => {
  const body = '> [!TIP] Don\'t -- "ever"\n> a **b** <Badge text="c" />\n\n> [!NOTE] Use `x`\n> t'
  const { problems, code } = await compileArticle(
    { path: 'a.mdx', format: 'mdx', body },
    new Set(['Badge', 'Callout']),
  )
  assert.deepEqual(problems.map(formatProblem), [])
  assert.match(code, /type: "tip",\s+title: "Don't -- \\"ever\\""/)
  assert.match(code, /type: "note",\s+"aria-label": "Use x"/)
})

test('an alert of a title alone, and one of several blocks', async () => {
  assert.equal(
    await render('> [!TIP] `a`'),
    callout('type="tip" aria-label="a"', '<p class="callout-title"><code>a</code></p>'),
  )
  assert.equal(await render('> [!TIP]\n>\n> a\n>\n> b'), callout('type="tip"', '<p>a</p><p>b</p>'))
})
