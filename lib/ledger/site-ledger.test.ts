import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { article } from '../content/site.fixture.ts'
import { folderOf } from '../folder.fixture.ts'
import { formatProblem } from '../problem.ts'
import { publicationOf } from '../search/publication.fixture.ts'
import { compareSite, type LedgerSetting, type RecordedSite, recordSite } from './site-ledger.ts'

const files = { 'a.md': article('title: A\naliases: /old/', '## Part') }
const lines =
  '/ - Documentation\n/a/ a.md A\n/a/#part\n/categories/ - Categories\n/old/ a.md\n/tags/ - Tags\n'

/** A site with the ledger given, which no repository has, and what a build of it writes. */
async function recorded(
  t: TestContext,
  before: string | undefined,
  change: { options?: object; isCI?: boolean; isWhole?: boolean; start?: boolean; meanwhile?: string } = {},
) {
  const { isCI = false, isWhole = true, start = false, options = {}, meanwhile = before } = change
  const content = await folderOf(t, meanwhile === undefined ? { x: '' } : { 'urls.lock': meanwhile })
  const site: RecordedSite = {
    publication: await publicationOf(files),
    ledger: before === undefined ? undefined : { path: 'urls.lock', source: before },
    isWhole,
  }
  const setting: LedgerSetting = {
    content,
    options: { now: new Date('2025-06-01'), drafts: false, future: false, expired: false, ...options },
    isCI,
  }
  const ledger = await compareSite(site, setting, start)
  const { said, problems } = ledger
    ? await recordSite(ledger, setting, before === undefined)
    : { said: [], problems: [] }
  const after = await readFile(join(content, 'urls.lock'), 'utf8').catch(() => undefined)
  return {
    said,
    problems: [...(ledger?.problems ?? []), ...problems].map(formatProblem),
    after: after?.replace(/^# .*\n/gm, ''),
  }
}

test('a build leaves a site without a ledger without one', async (t) =>
  assert.deepEqual(await recorded(t, undefined), { said: [], problems: [], after: undefined }))

const said = ['Recorded 5 addresses and 1 heading in urls.lock: commit it']
for (const [name, before, start] of [
  ['is made where that is asked for', undefined, true],
  ['is filled where it is empty', '', false],
] as const)
  test(`a ledger ${name}`, async (t) =>
    assert.deepEqual(await recorded(t, before, { start }), { said, problems: [], after: lines }))

test('what stands in a ledger stays there', async (t) => {
  const { said, after } = await recorded(t, `${lines}/a/#top\n`)
  assert.deepEqual([said, after], [[], lines.replace('/a/#part\n', '/a/#part\n/a/#top\n')])
})

for (const options of [{ drafts: true }, { future: true }, { expired: true }])
  test(`what is built with ${Object.keys(options)} is not recorded, nor missed`, async (t) =>
    assert.deepEqual(await recorded(t, '', { options, isCI: true }), { said: [], problems: [], after: '' }))

test('a site of which something is missing is not compared', async (t) =>
  assert.deepEqual(await recorded(t, '/x/ x.md X\n', { isWhole: false }), {
    said: [],
    problems: [],
    after: '/x/ x.md X\n',
  }))

test('where a site is built for others, nothing is recorded', async (t) => {
  const { said, problems, after } = await recorded(t, '', { isCI: true })
  assert.deepEqual([said, problems.length, after], [[], 1, ''])
})

test('a ledger that cannot be written is a warning', async (t) =>
  assert.deepEqual(await recorded(t, '', { meanwhile: '/y/ y.md Y\n' }), {
    said: [],
    problems: [
      'urls.lock:1:1 warning: it is not updated: it has changed since it was read\n' +
        '    Build where the content folder can be written, and commit the file.',
    ],
    after: '/y/ y.md Y\n',
  }))

test('a line that does not fit stops everything else', async (t) => {
  const { said, problems, after } = await recorded(t, 'x\n')
  assert.deepEqual([said, after], [[], 'x\n'])
  assert.match(problems.join(), /^urls\.lock:1:1 error: "x" is no line of urls\.lock\n/)
})
