import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { formatProblem } from '../problem.ts'
import { type Ledger, type LedgerPage, readLedger, writeLedger } from './format.ts'

const read = (source: string) => readLedger({ path: 'urls.lock', source })

function ledgerOf(...pages: [permalink: string, file: string, title: string, ...ids: string[]][]): Ledger {
  return new Map(
    pages.map(([permalink, file, title, ...ids]): [string, LedgerPage] => [
      permalink,
      { permalink, file, title, line: 0, anchors: new Map(ids.map((id) => [id, 0])) },
    ]),
  )
}

/** The lines of a ledger without its comment. */
const linesOf = (text: string) => text.split('\n').filter((line) => !line.startsWith('# '))

test('a line for each address and each heading, in order, in words that can be read', () => {
  const ledger = ledgerOf(
    ['/odd/Ünï cödé/', 'odd/Ünï cödé.md', 'Ünï\ncödé', 'größe', '100%'],
    ['/', '_index.md', 'Home'],
    ['/tags/a#b?/', '', 'a#b?'],
    ['/old.html', 'odd/a.md', ''],
    ['/none/', '', ''],
  )
  const text = writeLedger(ledger)
  assert.deepEqual(linesOf(text), [
    '/ _index.md Home',
    '/none/ -',
    '/odd/Ünï%20cödé/ odd/Ünï%20cödé.md Ünï cödé',
    '/odd/Ünï%20cödé/#100%25',
    '/odd/Ünï%20cödé/#größe',
    '/old.html odd/a.md',
    '/tags/a%23b%3F/ - a#b?',
    '',
  ])
  const again = read(text)
  assert.deepEqual(again.problems, [])
  assert.equal(writeLedger(again.ledger), text)
  assert.deepEqual(again.ledger.get('/odd/Ünï cödé/'), {
    permalink: '/odd/Ünï cödé/',
    file: 'odd/Ünï cödé.md',
    title: 'Ünï cödé',
    line: 5,
    anchors: new Map([
      ['100%', 6],
      ['größe', 7],
    ]),
  })
})

test('order, doubles, the ends of lines on Windows and headings without their page do not matter', () => {
  const { ledger, problems } = read('/b/#x\r\n/a/ a.md A\r\n/a/ a.md B\r\n')
  assert.deepEqual(problems, [])
  assert.deepEqual(linesOf(writeLedger(ledger)), ['/a/ a.md B', '/b/ -', '/b/#x', ''])
})

const hint = 'Write /address/, its file and its title, or /address/#heading.'
const faults = [
  ['guides/first/', `"guides/first/" is no line of urls.lock\n    ${hint}`],
  ['/a/#x y', `"/a/#x y" is no line of urls.lock\n    ${hint}`],
  ['/a%/ a.md', `"/a%/ a.md" is no line of urls.lock\n    ${hint}`],
  [
    '<<<<<<< HEAD',
    'a merge of two branches is not finished\n    Keep the lines of both sides and remove the marks; their order does not matter.',
  ],
] as const
for (const [line, message] of faults)
  test(`${line} is an error where it stands`, () =>
    assert.deepEqual(read(`# c\n\n${line}\n`).problems.map(formatProblem), [
      `urls.lock:3:1 error: ${message}`,
    ]))

test('what two branches add is merged without a conflict', async (t) => {
  const base = ledgerOf(['/a/', 'a.md', 'A'], ['/z/', 'z.md', 'Z'])
  const ours = new Map([...base, ...ledgerOf(['/m/', 'm.md', 'M', 'x'])])
  const theirs = new Map([...base, ...ledgerOf(['/n/', 'n.md', 'N']), ...ledgerOf(['/a/', 'a.md', 'New'])])
  const folder = await folderOf(t, {
    '.gitattributes': 'urls.lock merge=union\n',
    'urls.lock': writeLedger(base),
  })
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
      cwd: folder,
      stdio: 'pipe',
    })
  const commit = async (ledger: Ledger) => {
    await writeFile(join(folder, 'urls.lock'), writeLedger(ledger))
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', 'x')
  }
  git('init', '--quiet', '--initial-branch', 'main')
  await commit(base)
  git('switch', '--quiet', '--create', 'other')
  await commit(theirs)
  git('switch', '--quiet', 'main')
  await commit(ours)
  git('merge', '--quiet', 'other')
  const { ledger, problems } = read(await readFile(join(folder, 'urls.lock'), 'utf8'))
  assert.deepEqual(problems, [])
  assert.deepEqual(linesOf(writeLedger(ledger)), [
    '/a/ a.md New',
    '/m/ m.md M',
    '/m/#x',
    '/n/ n.md N',
    '/z/ z.md Z',
    '',
  ])
})
