import { type ChildProcess, fork } from 'node:child_process'
import { z } from 'zod'
import { entryFile } from '../../code/code.ts'

const answer = z.union([z.object({ svg: z.string() }), z.object({ fault: z.string() })])

/** A diagram as Mermaid's SVG, not yet sanitized, or why there is none. */
export type MermaidDrawing = z.output<typeof answer>

/** How long a diagram may take, in milliseconds; most take one second. */
const limit = 30_000

let drawer: ChildProcess | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * Has Mermaid check a diagram, or draw it in both themes; one after the other, in a process that is kept.
 * @returns for a check a drawing that is empty
 */
export function askMermaid(task: 'check' | 'draw', source: string): Promise<MermaidDrawing> {
  const asked = last.then(() => ask({ task, source }))
  last = asked
  return asked
}

function ask(request: { task: string; source: string }): Promise<MermaidDrawing> {
  const child = drawer?.connected ? drawer : startDrawer()
  drawer = child
  child.ref()
  child.channel?.ref()
  return new Promise((resolve) => {
    const settle = (drawing: MermaidDrawing) => {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onExit)
      // A command ends while the process waits for more.
      child.unref()
      child.channel?.unref()
      resolve(drawing)
    }
    const end = (fault: string) => {
      drawer = undefined
      child.kill('SIGKILL')
      settle({ fault })
    }
    const onMessage = (message: unknown) => settle(answer.parse(message))
    const onExit = () => end('Mermaid ended without a drawing')
    const timer = setTimeout(() => end(`it takes longer than ${limit / 1000} seconds`), limit)
    child.on('message', onMessage).on('exit', onExit)
    child.send(request)
  })
}

/** It ends with its parent, whose channel closes; what Mermaid prints is nobody's business. */
function startDrawer(): ChildProcess {
  const { url, execArgv } = entryFile('draw')
  return fork(url, { execArgv, stdio: 'ignore' })
}
