import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBuildCommand, readBuildOptions, readCheckCommand, timeOfBuild } from './options.ts'

const now = new Date('2025-06-01T00:00:00Z')
const none = { now, drafts: false, future: false, expired: false }

const commands: [args: string, options: object][] = [
  ['', none],
  ['--drafts', { ...none, drafts: true }],
  ['--future', { ...none, future: true }],
  ['--expired', { ...none, expired: true }],
  ['--buildDrafts', { ...none, drafts: true }],
  ['--buildFuture', { ...none, future: true }],
  ['--buildExpired', { ...none, expired: true }],
  ['-D', { ...none, drafts: true }],
  ['-DFE', { now, drafts: true, future: true, expired: true }],
  ['--drafts -F', { ...none, drafts: true, future: true }],
]

for (const [args, options] of commands)
  test(`rule 13: build ${args || 'without options'}`, () =>
    assert.deepEqual(readBuildOptions(args.split(' ').filter(Boolean), now), options))

for (const args of ['--draft', '-X', 'drafts', '--drafts=yes'])
  test(`build ${args} is refused in the words of Node`, () =>
    assert.throws(
      () => readBuildOptions([args], now),
      (fault) => fault instanceof TypeError && 'code' in fault && /^ERR_PARSE_ARGS/.test(String(fault.code)),
    ))

test('only the build keeps going', () => {
  assert.deepEqual(readBuildCommand(['--keep-going', '-D'], now), {
    options: { ...none, drafts: true },
    keepGoing: true,
    timings: false,
  })
  assert.deepEqual(readBuildCommand([], now), { options: none, keepGoing: false, timings: false })
  assert.equal(readBuildCommand(['--timings'], now).timings, true)
  assert.throws(() => readBuildOptions(['--keep-going'], now), TypeError)
})

test('only the check mends, and only what is published', () => {
  assert.deepEqual(readCheckCommand(['--fix'], now), { options: none, fix: true })
  assert.deepEqual(readCheckCommand(['-D'], now), { options: { ...none, drafts: true }, fix: false })
  assert.throws(() => readBuildCommand(['--fix'], now), TypeError)
  for (const included of ['--drafts', '-F', '--buildExpired'])
    assert.throws(() => readCheckCommand(['--fix', included], now), /--fix mends what is published/)
})

test('a build is of now, or of the time that it is told', () => {
  const at = (SOURCE_DATE_EPOCH?: string) =>
    timeOfBuild({ NODE_ENV: 'test', ...(SOURCE_DATE_EPOCH && { SOURCE_DATE_EPOCH }) })
  assert.equal(at('1748736000').toISOString(), '2025-06-01T00:00:00.000Z')
  assert.ok(Math.abs(at().getTime() - Date.now()) < 60_000)
  assert.throws(() => at('tomorrow'), { message: 'SOURCE_DATE_EPOCH is no number of seconds: tomorrow' })
})
