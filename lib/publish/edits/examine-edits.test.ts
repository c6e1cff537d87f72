import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as checks from '../../checks/index.ts'
import { article, type Surroundings } from '../../content/site.fixture.ts'
import { chosenFormats } from '../../outputs/chosen-formats.ts'
import { formatProblem } from '../../problem.ts'
import { publicationOf } from '../../search/publication.fixture.ts'
import type { Check, OutputFormat, Publication } from '../../types.ts'
import { settleFound } from '../found-problems.ts'
import { examineEdits } from './examine-edits.ts'
import { keptTextsOf } from './keep-site.ts'

const long = (end: string) => `${'It says so. '.repeat(70)}\n\n${end}`

const files: Record<string, string> = {
  '_index.md': article('title: Home'),
  'a/_index.md': article('title: A', 'All of A.'),
  'a/one.md': article('title: One\ntags: [x]', long('## Start\n\nThe end.\n\n## Stop')),
  'a/two.md': article('title: Two', long('[Start](one.md#start) [Gone](gone.md) {{< nobody >}}')),
  'a/dead.md': article('title: Dead', '[None](dead-end.md#none)'),
  'a/dead-end.md': article('title: Dead end', '## Some'),
  'a/shown.md': article('title: Shown', '![A picture](/pic.png)\n\n```nope\nx\n```'),
  'a/read.mdx': article('title: Read', "import Sum from '../sum.tsx'\n\n<Sum />"),
  'b/plain.mdx': article('title: Plain', 'Text.'),
  'b/three.md': article('title: Three\ndescription: The third', 'Text.'),
}
const one = (end: string) => article('title: One\ntags: [x]', long(end))
const two = (end: string) => article('title: Two', long(end))
const surroundings: Surroundings = {
  assets: ['pic.png', 'other.png'],
}

const namesOf = (record: object) => Object.keys(record)
const formatsOf = (publication: Publication): OutputFormat[] =>
  chosenFormats(publication).filter(({ texts }) => texts)

async function findAll(publication: Publication) {
  const found = Object.entries<Check>(checks).map(
    async ([name, check]) => [name, await check.run(publication)] as const,
  )
  return { others: [], checks: Object.fromEntries(await Promise.all(found)) }
}

/** What an edit is found to change, and all of it as a look at the whole site finds it. */
async function examine(edited: Record<string, string>, hasLedger = false, included: string[] = []) {
  const before = await publicationOf(files, surroundings)
  const after = await publicationOf({ ...files, ...edited }, surroundings)
  const texts = keptTextsOf({
    publication: before,
    keys: new Map(before.site.pages.map(({ permalink }) => [permalink, 'kept'])),
    compiler: { included: new Set(included) },
    found: await findAll(before),
    outputs: Object.fromEntries(
      formatsOf(before).map((format) => [format.name, format.render(before).map(({ path }) => path)]),
    ),
  })
  const edits = after.site.pages
    .filter(({ path }) => namesOf(edited).includes(path))
    .flatMap((page) => {
      const [was, is] = [before.articles.get(page.permalink), after.articles.get(page.permalink)]
      return was && is ? [{ page, before: was, after: is, kept: 'new' }] : []
    })
  const compiler = { included: new Set<string>() }
  const examined = await examineEdits({ publication: after, compiler, edits }, { hasLedger }, texts)
  return { before, after, examined }
}

const quick: [name: string, edited: Record<string, string>, pages: string[], formats: string[]][] = [
  ['a last word', { 'a/one.md': one('## Start\n\nThe end!\n\n## Stop') }, ['/a/one/'], ['search-index']],
  [
    'words that lists show',
    { 'a/one.md': article('title: One\ntags: [x]', `No. ${long('## Start\n\nThe end.\n\n## Stop')}`) },
    ['/a/', '/a/one/', '/tags/x/'],
    ['rss', 'search-index'],
  ],
  [
    'what nobody sees',
    { 'b/three.md': article('title: Three\ndescription: The third', 'Text. <!-- -->') },
    ['/b/three/'],
    [],
  ],
  ['a new heading', { 'a/one.md': one('## Start\n\n## More\n\n## Stop') }, ['/a/one/'], ['search-index']],
  ['a heading without a link to it', { 'a/one.md': one('## Start') }, ['/a/one/'], ['search-index']],
  ['links that are mended', { 'a/two.md': two('[Start](one.md#start)') }, ['/a/two/'], ['search-index']],
  [
    'a link that is dead',
    { 'a/one.md': one('## Start\n\n[No](no.md)\n\n## Stop') },
    ['/a/one/'],
    ['search-index'],
  ],
  [
    'another line',
    { 'a/two.md': two('\n\n[Start](one.md#start) [Gone](gone.md) {{< nobody >}}') },
    ['/a/two/'],
    [],
  ],
  ['a language', { 'a/one.md': one('## Start\n\n```nope\n```\n\n## Stop') }, ['/a/one/'], ['search-index']],
  [
    'two articles',
    {
      'a/one.md': one('## Start\n\n[Two](two.md#more)'),
      'a/two.md': two('## More\n\n[Start](one.md#start)'),
    },
    ['/a/one/', '/a/two/'],
    ['search-index'],
  ],
]
for (const [name, edited, pages, formats] of quick)
  test(`${name}: all that changes is found`, async () => {
    const { before, after, examined } = await examine(edited)
    assert.ok(examined)
    assert.deepEqual(examined.pages.map(({ permalink }) => permalink).sort(), pages)
    const whole = settleFound(await findAll(after), after.site)
    assert.deepEqual(examined.problems.map(formatProblem), whole.map(formatProblem))
    assert.deepEqual(
      formatsOf(after)
        .filter((format) => JSON.stringify(format.render(after)) !== JSON.stringify(format.render(before)))
        .map((format) => format.name)
        .filter((each) => !formats.includes(each)),
      [],
    )
    const files = formatsOf(after).filter((format) => formats.includes(format.name))
    assert.deepEqual(
      examined.outputs,
      files.flatMap((format) => format.render(after)),
    )
    const there = new Set(formatsOf(after).flatMap((format) => format.render(after).map(({ path }) => path)))
    const gone = formatsOf(before).flatMap((format) =>
      format.render(before).flatMap(({ path }) => (there.has(path) ? [] : path)),
    )
    assert.deepEqual(examined.gone, gone)
  })

const slow: [name: string, edited: Record<string, string>, hasLedger?: boolean][] = [
  ['a heading to which another article links', { 'a/one.md': one('## Begin\n\n## Stop') }],
  ['headings where a link is dead', { 'a/dead-end.md': article('title: Dead end', '## Some\n\n## More') }],
  ['a heading that a link waited for', { 'a/dead-end.md': article('title: Dead end', '## Some\n\n## None') }],
  ['a first import', { 'b/plain.mdx': article('title: Plain', "import Sum from './sum.tsx'\n\n<Sum />") }],
  ['a heading that is recorded', { 'a/one.md': one('## Start\n\n## More') }, true],
  ['another picture', { 'a/shown.md': article('title: Shown', '![A picture](/other.png)') }],
  [
    'an article with an import',
    { 'a/read.mdx': article('title: Read', "import Sum from '../sum.tsx'\n\nx") },
  ],
  [
    'an import',
    { 'b/three.md': files['b/three.md'] ?? '', 'a/read.mdx': article('title: Read', 'No more.') },
  ],
  // The code of the article names the component, so it may be there.
  ['a player', { 'a/one.md': one('## Start\n\nPlayer\n\n## Stop') }],
]
for (const [name, edited, hasLedger] of slow)
  test(`${name} is left to a build of the whole site`, async () => {
    assert.equal((await examine(edited, hasLedger)).examined, undefined)
  })

test('what is kept after an edit is what a build of the whole site would keep', async () => {
  const { examined } = await examine({ 'a/two.md': two('[Stop](one.md#stop)') }, false, ['b/three.md'])
  assert.deepEqual(examined?.texts.asked['/a/one/'], ['start', 'stop'])
  assert.deepEqual(examined?.texts.included, ['b/three.md'])
  assert.equal(examined?.texts.articles['/a/two/']?.kept, 'new')
  assert.equal(examined?.texts.articles['/a/one/']?.kept, 'kept')
})
