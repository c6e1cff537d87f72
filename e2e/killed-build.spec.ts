import { spawn } from 'node:child_process'
import { type FSWatcher, watch } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { projectFolder } from '../lib/project.ts'
import { type Outcome, runCommand, startCommand } from './cli.ts'
import { makeContentFolder } from './content-folder.ts'
import { type Files, site } from './rebuild/changes.ts'
import { contentsOf, forget, writeFiles } from './rebuild/site-builds.ts'
import { expect, test } from './test.ts'

test.describe.configure({ mode: 'default', timeout: 300_000 })

const work = '.fingerpost/killed'
const kept = join(projectFolder, work)

/** Two states of a site, in which every page is another. */
const states: Files[] = [site, { ...site, 'site.yaml': 'title: Another\nurl: https://rebuilt.test\n' }]
/** What a build from nothing makes of each. */
const wanted: Record<string, string>[] = []
let content: string
let out: string
/** The state that is published. */
let published = 0

const environment = (folder = out) => ({
  CONTENT_DIR: content,
  OUT_DIR: folder,
  FINGERPOST_WORK: work,
  SOURCE_DATE_EPOCH: '1748736000',
})

async function build(folder = out): Promise<Outcome> {
  const outcome = await runCommand('build', environment(folder))
  expect(outcome.status, outcome.printed).toBe(0)
  return outcome
}

test.beforeAll(async () => {
  test.setTimeout(300_000)
  const folder = await makeContentFolder({})
  content = folder.content
  out = folder.out
  for (const state of [...states].reverse()) {
    await writeFiles(content, state)
    await forget(work)
    await build()
    wanted.unshift(await contentsOf(out))
  }
})

/**
 * Changes the site to the state that is not published, and leaves a build as much to do as it can have.
 * @param but what it is to find of earlier builds
 */
async function change(but: readonly string[] = []): Promise<number> {
  const next = 1 - published
  await writeFiles(content, states[next] ?? {})
  await forget(work, but)
  return next
}

/** Starts a build, and kills it when a file or folder whose name matches appears. */
async function killWhen(folder: string, appears: RegExp, recursive = false): Promise<void> {
  await mkdir(folder, { recursive: true })
  const seen = appearance(folder, appears, recursive)
  const running = startCommand('build', environment())
  const ended = running.ended.then(() => 'ended')
  expect(await Promise.race([seen.then(() => 'seen'), ended]), 'the moment comes').toBe('seen')
  running.child.kill('SIGKILL')
  await ended
}

/** Resolves when a file or folder whose name matches is made or renamed in a folder, or below it. */
function appearance(folder: string, name: RegExp, recursive: boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const watcher: FSWatcher = watch(folder, { recursive }, (_, changed) => {
      if (!name.test(changed ?? '')) return
      watcher.close()
      resolve()
    })
    watcher.on('error', reject)
  })
}

/** Where something appears at a moment of a build: a folder of the work folder, or the one that the out folder stands in. */
const moments: [name: string, folder: () => string, appears: RegExp, but?: string[]][] = [
  ['the site was read', () => join(kept, 'sites'), /./],
  ['the first article is compiled', () => join(kept, 'articles/code'), /./],
  ['a picture is resized', () => join(kept, 'images'), /webp$/],
  ['the first page is rendered', () => join(kept, 'pages/html'), /./],
  ['the new out folder is there', () => dirname(out), /fingerpost-new$/],
  ['the old one makes room', () => dirname(out), /fingerpost-old$/],
  ['the old one becomes the spare one', () => join(kept, 'spare'), /./],
  ['the spare one is changed', () => dirname(out), /fingerpost-new$/, ['spare', 'published']],
  ['the changed one is in its place', () => join(kept, 'spare'), /./, ['spare', 'published']],
  ['it is noted what was published', () => join(kept, 'published'), /./],
]

for (const [name, folder, appears, but] of moments)
  test(`a build that is killed when ${name} leaves a whole site, and nothing that the next one would stumble over`, async () => {
    const next = await change(but)
    await killWhen(folder(), appears)
    expect(await wholeSite(), name).toContain(true)
    await build()
    expect(await contentsOf(out)).toEqual(wanted[next])
    expect((await readdir(dirname(out))).toSorted()).toEqual(['content', 'layouts', 'out'])
    published = next
  })

/** Where something appears at a moment of a build after an edit. */
const editMoments: [name: string, folder: () => string, appears: RegExp][] = [
  ['the article is compiled', () => join(kept, 'articles/facts'), /./],
  ['the spare folder is changed', () => dirname(out), /fingerpost-new$/],
  ['the changed one is in its place', () => join(kept, 'spare'), /./],
  ['it is noted what was published', () => join(kept, 'published'), /./],
  ['it is noted what is known of the texts', () => join(kept, 'edits'), /./],
  ['it is done', () => join(kept, 'finished'), /./],
]

for (const [number, [name, folder, appears]] of editMoments.entries())
  test(`a build after an edit that is killed when ${name} leaves a whole site, too`, async () => {
    const edit = (text: string) => ({ 'guides/second.md': `---\ntitle: Second\n---\n\n${text} ${number}.\n` })
    await writeFiles(content, edit('Before'))
    await build()
    const before = await contentsOf(out)
    await writeFiles(content, edit('After'))
    await killWhen(folder(), appears, true)
    const left = await contentsOf(await folderInPlace())
    await build()
    const after = await contentsOf(out)
    expect([before, after]).toContainEqual(left)
    await forget(work)
    await build()
    expect(after).toEqual(await contentsOf(out))
  })

/** The out folder, or the one that is put back. */
async function folderInPlace(): Promise<string> {
  const names = await readdir(dirname(out))
  return names.includes('out') ? out : join(dirname(out), '.out.fingerpost-old')
}

/** Of each state, whether it is what the out folder, or the folder that is put back, holds. */
async function wholeSite(): Promise<boolean[]> {
  const found = JSON.stringify(await contentsOf(await folderInPlace()))
  return wanted.map((state) => JSON.stringify(state) === found)
}

for (const [name, others] of [
  ['of one project', {}],
  ['of two work folders into one out folder', { FINGERPOST_WORK: `${work}-too` }],
] as const)
  test(`two builds at once ${name} make one site`, async () => {
    const next = await change()
    await forget(`${work}-too`)
    const both = await Promise.all([
      runCommand('build', environment()),
      runCommand('build', { ...environment(), ...others }),
    ])
    for (const { status, printed } of both) expect(status, printed).toBe(0)
    expect(await contentsOf(out)).toEqual(wanted[next])
    published = next
  })

// The kernel refuses larger files, as it refuses any on a full disk.
for (const kilobytes of [2, 32])
  test(`where no file of more than ${kilobytes} KB can be written, a build says so and nothing is lost`, async () => {
    const next = await change()
    const { status, printed } = await buildWithin(kilobytes)
    expect(printed).toMatch(/cannot be written|EFBIG: file too large/)
    expect(printed).not.toMatch(/^\s+at |\.mjs:\d/m)
    expect(status, printed).toBe(1)
    expect(await contentsOf(out)).toEqual(wanted[published])
    expect((await readdir(dirname(out))).toSorted()).toEqual(['content', 'layouts', 'out'])
    await build()
    expect(await contentsOf(out)).toEqual(wanted[next])
    published = next
  })

async function buildWithin(kilobytes: number): Promise<Outcome> {
  const child = spawn(
    'bash',
    ['-c', `ulimit -f ${kilobytes}; exec "$0" lib/launch.mjs build`, process.execPath],
    {
      cwd: projectFolder,
      env: { ...process.env, ...environment() },
    },
  )
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, printed })))
}
