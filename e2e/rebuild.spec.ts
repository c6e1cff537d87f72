import { runCommand } from './cli.ts'
import { makeContentFolder } from './content-folder.ts'
import { changes, site } from './rebuild/changes.ts'
import { contentsOf, forget, writeFiles } from './rebuild/site-builds.ts'
import { expect, test } from './test.ts'

// Some hundred and fifty builds; each takes a second where the machine has nothing else to do.
test.describe.configure({ timeout: 900_000 })

const works = { again: '.fingerpost/rebuild/again', fresh: '.fingerpost/rebuild/fresh' }
const state = { environment: {}, now: '2025-06-01T00:00:00Z' }
let content: string
let out: string

test.beforeAll(async () => {
  test.setTimeout(180_000)
  const folder = await makeContentFolder({})
  content = folder.content
  out = folder.out
  await writeFiles(content, site)
  await forget(works.again)
  await build(works.again, out)
})

const environment = (work: string, folder: string) => ({
  CONTENT_DIR: content,
  OUT_DIR: folder,
  FINGERPOST_WORK: work,
  SOURCE_DATE_EPOCH: String(Date.parse(state.now) / 1000),
  ...state.environment,
})

interface Build {
  compiled: number
  rendered: number
  /** Whether nothing was read but what was edited. */
  isQuick: boolean
  /** What it said is wrong. */
  problems: string
}

/** Builds the site, and says what was done anew. */
async function build(work: string, folder: string): Promise<Build> {
  const { status, printed } = await runCommand('build', environment(work, folder), ['--timings'])
  expect(status, printed).toBe(0)
  const [compiled, rendered] = ['articles compiled', 'pages rendered'].map(
    (what) => new RegExp(`(\\d+) of \\d+ ${what}`).exec(printed)?.[1],
  )
  const isQuick = /^Edited articles/m.test(printed) && !/^Reading/m.test(printed)
  const problems = printed.match(/^\S+:\d+:\d+ .*\n.*/gm)?.join('\n') ?? ''
  return { compiled: Number(compiled), rendered: Number(rendered), isQuick, problems }
}

test('with nothing changed no step of a build begins', async () => {
  const { printed } = await runCommand('build', environment(works.again, out), ['--timings'])
  expect(printed).toMatch(/0 of \d+ articles compiled/)
  expect(printed).not.toContain('Reading')
})

test('after each change the site is, byte for byte, that of a build from nothing', async () => {
  const done: Record<string, object> = {}
  for (const { name, files = {}, environment, now } of changes) {
    await writeFiles(content, files)
    Object.assign(state, environment && { environment }, now && { now })
    const { problems, ...anew } = await build(works.again, out)
    done[name] = anew
    const whole = `${out}-fresh`
    await forget(works.fresh)
    const fresh = await build(works.fresh, whole)
    expect.soft(problems, name).toBe(fresh.problems)
    expect.soft(await contentsOf(out), name).toEqual(await contentsOf(whole))
  }
  const wanted = changes.map(({ name, compiled, rendered, isQuick = false }) => [
    name,
    { compiled, rendered, isQuick },
  ])
  expect(done).toEqual(Object.fromEntries(wanted))
})
