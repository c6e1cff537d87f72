import { type ChildProcess, spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { listen } from '../../lib/serve/listen.ts'
import type { Subject } from './subject.ts'

/** A page that a server for writers shows. */
export interface ServedPage {
  /** Seconds from the start of the server until the page was there. */
  started: number
  stop(): Promise<void>
}

/** How a server is started. */
interface DevStart {
  port: number
  /** File that gets what it prints. */
  log: string
  /** What the page shows. */
  word: string
}

/** How often a server is asked whether it is there, in milliseconds, and for how long in all. */
const [interval, patience] = [50, 600_000]

/**
 * Starts the server of a site and opens its article in a browser, in which it stays open.
 * @throws Error where the server ends or the page never shows
 */
export async function startDev(
  subject: Subject,
  page: Page,
  { port, log, word }: DevStart,
): Promise<ServedPage> {
  const command = subject.dev?.(port)
  if (!command) throw new Error(`${subject.title} has no server that is measured`)
  const output = await open(log, 'w')
  const begun = performance.now()
  const server = spawn(command.program, command.args, {
    cwd: command.folder,
    env: { ...process.env, ...command.environment },
    stdio: ['ignore', output.fd, output.fd],
    // A group of its own, so that all of it can be ended.
    detached: true,
  })
  const end = () => signalGroup(server, 'SIGTERM')
  // Else it would outlive a bench that is interrupted.
  process.once('exit', end)
  const stop = async () => {
    process.off('exit', end)
    await stopGroup(server)
    await output.close()
  }
  try {
    const address = `http://127.0.0.1:${port}${subject.address}`
    while (!(await listens(port)) || !(await isShown(page, address))) {
      if (hasEnded(server)) throw new Error(`${subject.title} has ended, see ${log}`)
      if (performance.now() - begun > patience) throw new Error(`${subject.title} shows no page, see ${log}`)
      await setTimeout(interval)
    }
    await page.getByText(word).waitFor({ timeout: patience })
    return { started: (performance.now() - begun) / 1000, stop }
  } catch (fault) {
    await stop()
    throw fault
  }
}

/** Saves an article with another word, and gives the seconds until the open page shows it. */
export async function timeEdit(subject: Subject, page: Page, word: string): Promise<number> {
  const begun = performance.now()
  await subject.edit(word)
  await page.getByText(word).waitFor({ timeout: 120_000 })
  return (performance.now() - begun) / 1000
}

/** Asked before the browser is, whose own page for a refused connection would come between. */
function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => resolve(false))
    socket.on('connect', () => {
      socket.destroy()
      resolve(true)
    })
  })
}

/** Until it is ready a server may answer with an error, or reload the page. */
async function isShown(page: Page, address: string): Promise<boolean> {
  const response = await page.goto(address, { timeout: patience }).catch((fault: unknown) => {
    if (/ERR_ABORTED|is interrupted by/.test(String(fault))) return null
    throw fault
  })
  return response?.ok() ?? false
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const { server, url } = await listen((_, response) => response.end(), 0)
  server.close()
  return Number(new URL(url).port)
}

/** Ends all of a server: its shell ends before the server does, which still has the port. */
async function stopGroup(server: ChildProcess): Promise<void> {
  const deadline = performance.now() + 10_000
  let isThere = signalGroup(server, 'SIGTERM')
  while (isThere) {
    await setTimeout(interval)
    isThere = signalGroup(server, performance.now() < deadline ? 0 : 'SIGKILL')
  }
}

/** Gives whether there was still a process to signal. */
function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (pid === undefined) return false
  try {
    return process.kill(-pid, signal)
  } catch {
    return false
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}
