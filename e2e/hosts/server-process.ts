import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { BuiltSite, RunningHost } from './host.ts'

/** What a server is told. */
export interface ServerPlace {
  /** A folder for its configuration, logs and the like; removed afterwards. */
  folder: string
  /** Where its addresses begin. */
  root: string
  port: number
}

/** How it is started. */
export interface ServerCommand {
  program: string
  args: string[]
  environment?: Record<string, string>
}

/**
 * Starts a server on a free port of this machine and waits until it answers.
 * @param prepare writes its configuration
 * @throws Error with what it printed, where it ends before
 */
export async function startServer(
  { out, basePath }: BuiltSite,
  prepare: (place: ServerPlace) => Promise<ServerCommand>,
): Promise<RunningHost> {
  const folder = await mkdtemp(join(tmpdir(), 'fingerpost-host-'))
  // A server that is started by root reads as somebody else.
  await chmod(folder, 0o755)
  const port = await freePort()
  const root = basePath === '' ? out : join(folder, 'www')
  if (basePath !== '') {
    await mkdir(dirname(root + basePath), { recursive: true })
    await symlink(out, root + basePath)
  }
  const { program, args, environment } = await prepare({ folder, root, port })
  const child = spawn(program, args, { env: { ...process.env, ...environment } })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text
    })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  while (!(await answers(port)))
    if (child.exitCode !== null)
      throw new Error(`${program} ended before it answered:\n${printed}${await readErrors(folder)}`)
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill()
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Where a server in this folder writes what went wrong. */
export function errorLog(folder: string): string {
  return join(folder, 'error.log')
}

async function readErrors(folder: string): Promise<string> {
  return readFile(errorLog(folder), 'utf8').catch(() => '')
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(true))
    socket.on('error', () => setTimeout(() => resolve(false), 20))
    socket.on('close', () => socket.destroy())
    socket.on('connect', () => socket.destroy())
  })
}
