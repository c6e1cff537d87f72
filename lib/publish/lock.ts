import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { workFolder } from '../project.ts'

const lockFile = join(workFolder, 'build.lock')

/**
 * Runs a task while no other build of this project does: Next's work folder serves one at a time.
 * The lock of a process that has ended does not count.
 */
export async function withBuildLock<T>(task: () => Promise<T>): Promise<T> {
  await mkdir(workFolder, { recursive: true })
  while (!(await take())) await wait(200)
  try {
    return await task()
  } finally {
    await rm(lockFile, { force: true })
  }
}

async function take(): Promise<boolean> {
  try {
    await writeFile(lockFile, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const owner = Number(await readFile(lockFile, 'utf8').catch(() => '0'))
    if (owner > 0 && !isRunning(owner)) await rm(lockFile, { force: true })
    return false
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
