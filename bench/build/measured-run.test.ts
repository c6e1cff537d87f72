import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf } from '../../lib/folder.fixture.ts'
import { measuredRun } from './measured-run.ts'

/** Takes as much CPU as is asked for, in any number of processes. */
const burn = 'my $until = (times)[0] + $ARGV[0]; 1 while (times)[0] < $until'

const runs: [name: string, script: string, least: number, status: number][] = [
  ['a program', `exec perl -e '${burn}' 0.2`, 0.2, 0],
  ['its children', `perl -e '${burn}' 0.2; perl -e '${burn}' 0.2; exit 3`, 0.4, 3],
  ['a child that it does not wait for', `perl -e '${burn}' 0.3 & exit 0`, 0.3, 0],
  ['a grandchild without parents', `(perl -e '${burn}' 0.3 &) & exit 0`, 0.3, 0],
]
for (const [name, script, least, status] of runs) {
  test(`the CPU of ${name} is counted`, { skip: process.platform !== 'linux' }, async (t) => {
    const folder = await folderOf(t, {})
    const log = join(folder, 'log')
    const command = { program: 'sh', args: ['-c', `echo said; ${script}`], folder, environment: {} }
    const cost = await measuredRun(command, log)
    assert.ok(cost.cpu >= least, `${cost.cpu} s`)
    assert.equal(cost.status, status)
    assert.ok(cost.wall > 0)
    assert.equal(await readFile(log, 'utf8'), 'said\n')
  })
}
