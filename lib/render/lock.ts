import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Runs a task while no other one does that has a lock on the same folder, whether that is there or not. The lock is
 * a local socket, because the system takes it back from a process that ends, however it ends.
 */
export async function withLock<T>(folder: string, task: () => Promise<T>): Promise<T> {
  // Other builds, which learn by the end of their connection that this one has ended.
  const waiting = new Set<Socket>()
  let server = await takeLock(folder, waiting)
  if (!server) console.log('Waiting for another build of this project …')
  while (!server) {
    await otherBuild(lockAddress(folder))
    server = await takeLock(folder, waiting)
  }
  try {
    return await task()
  } finally {
    server.close()
    for (const socket of waiting) socket.destroy()
  }
}

const isFile = process.platform !== 'linux' && process.platform !== 'win32'

/** Linux has names that are no files, Windows pipes; both vanish with their process. */
function lockAddress(folder: string): string {
  const name = `fingerpost-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

/** Gives the lock, or undefined where another process has it. */
async function takeLock(folder: string, waiting: Set<Socket>): Promise<Server | undefined> {
  const server = createServer((socket) => {
    waiting.add(socket.unref())
    socket.on('error', () => socket.destroy())
  })
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) => {
      if (fault.code === 'EADDRINUSE') resolve(undefined)
      else reject(fault)
    })
    server.listen(lockAddress(folder), () => resolve(server.unref()))
  })
}

/** Resolves when the build that has the lock ends. */
async function otherBuild(address: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const socket = connect(address)
    // A name that nobody listens at any more is taken away, where it is a file: elsewhere it went with its process.
    socket.on('error', () => {
      if (isFile) rmSync(address, { force: true })
    })
    socket.on('close', () => resolve())
  })
}
