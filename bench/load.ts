import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { debianPackage } from '../e2e/hosts/debian-package.ts'

/** Asks a server for addresses, one after the other and over again, and gives how many it answers in a second. */
export type Load = (origin: string, paths: readonly string[], seconds: number) => Promise<number>

/**
 * Load by `wrk`, over four connections that stay open.
 * @param folder for what it reads
 * @throws Error where there is none and Debian's package cannot be had
 * @see https://github.com/wg/wrk
 */
export async function openLoad(folder: string): Promise<Load> {
  const wrk = await debianPackage('wrk', 'wrk')
  if (typeof wrk === 'string') throw new Error(wrk)
  const [list, script] = [join(folder, 'paths.txt'), join(folder, 'paths.lua')]
  await writeFile(
    script,
    `local paths, next = {}, 0
for line in io.lines(${JSON.stringify(list)}) do paths[#paths + 1] = line end
request = function() next = next % #paths + 1; return wrk.format(nil, paths[next]) end
`,
  )
  return async (origin, paths, seconds) => {
    await writeFile(list, `${paths.join('\n')}\n`)
    const args = ['--threads', '1', '--connections', '4', '--duration', `${seconds}s`, '--script', script]
    const printed = await outputOf(wrk.program, [...args, `${origin}/`], wrk.environment)
    const [, rate] = /Requests\/sec:\s+([\d.]+)/.exec(printed) ?? []
    if (!rate) throw new Error(`wrk measured nothing:\n${printed}`)
    return Number(rate)
  }
}

function outputOf(program: string, args: string[], environment: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { env: { ...process.env, ...environment } })
    let printed = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        printed += text
      })
    child.on('close', () => resolve(printed))
  })
}
