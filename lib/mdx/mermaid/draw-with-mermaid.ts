import { type ChildProcess, fork } from 'node:child_process'
import { z } from 'zod'
import { entryFile } from '../../code/code.ts'

const answer = z.union([
  z.object({ svg: z.string(), title: z.string(), description: z.string() }),
  z.object({ missing: z.literal(true) }),
  z.object({ fault: z.string() }),
])

/** A diagram as Mermaid's SVG, not yet sanitized, with its name; or why there is none: what draws may be missing. */
export type MermaidDrawing = z.output<typeof answer>

/** How long a diagram may take, in milliseconds; the first takes a second, most take a tenth of one. */
const limit = 30_000

let drawer: ChildProcess | undefined
let last: Promise<unknown> = Promise.resolve()

/** Has Mermaid draw a diagram in both themes; one after the other, in a process that is kept. */
export function drawWithMermaid(source: string): Promise<MermaidDrawing> {
  const asked = last.then(() => ask({ source }))
  last = asked
  return asked
}

function ask(request: { source: string }): Promise<MermaidDrawing> {
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
    const end = (drawing: MermaidDrawing) => {
      drawer = undefined
      child.kill('SIGKILL')
      settle(drawing)
    }
    const onMessage = (message: unknown) => {
      const drawing = answer.parse(message)
      // Whoever installs what is missing need not start the server for writers anew.
      if ('missing' in drawing) end(drawing)
      else settle(drawing)
    }
    const onExit = () => end({ fault: 'Mermaid ended without a drawing' })
    const timer = setTimeout(() => end({ fault: `it takes longer than ${limit / 1000} seconds` }), limit)
    child.on('message', onMessage).on('exit', onExit)
    child.send(request)
  })
}

/** It ends with its parent, whose channel closes; what Mermaid prints is nobody's business. */
function startDrawer(): ChildProcess {
  const { url, execArgv } = entryFile('draw')
  // A drawing makes much that is soon garbage: room for it spares a third of the time.
  const room = ['--min-semi-space-size=64', '--max-semi-space-size=64']
  return fork(url, { execArgv: [...execArgv, ...room], stdio: 'ignore' })
}
