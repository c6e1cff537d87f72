/** Reports how far a step is. */
export interface Progress {
  step(done: number, total: number): void
  /** @param summary what was done */
  end(summary: string): void
}

/** Begins a step, which lasts until its progress ends. */
export type StartStep = (label: string) => Progress

/** The steps of a command. */
export interface Steps {
  start: StartStep
  /** A row for each step that has ended: its name, seconds, and seconds of all cores. */
  timings(): string[][]
}

/** Where steps are reported: a terminal, on which a line may be replaced, or a log. */
export interface StepOutput {
  isTTY?: boolean
  write(text: string): unknown
}

/** A step of which nothing is said before is none to wait for; in milliseconds. */
const patience = 500
/** How often a log is told how far a step is, and a terminal, in milliseconds. */
const intervals = { log: 10_000, terminal: 80 }
const barWidth = 24

/** A step of which nobody is told. */
export const silentStep: StartStep = () => ({ step: () => {}, end: () => {} })

/**
 * Reports steps: on a terminal by a bar that counts up, in a log by plain lines. What takes less than half a
 * second is not spoken of.
 * @param clock gives milliseconds since the command started
 * @param cpu gives microseconds of all threads of it
 */
export function openSteps(
  output: StepOutput,
  clock = () => performance.now(),
  cpu = () => {
    const { user, system } = process.cpuUsage()
    return user + system
  },
): Steps {
  const ended: string[][] = []
  const start: StartStep = (label) => {
    const begun = clock()
    const used = cpu()
    let shown: number | undefined
    const show = (text: string) => {
      shown = clock()
      output.write(output.isTTY ? `\r\u001B[K${text}` : `${text} …\n`)
    }
    // A command that has taken long already says at once what it does next: some steps report nothing on their way.
    if (begun > patience && output.isTTY) show(label)
    return {
      step(done, total) {
        const now = clock()
        const pause = output.isTTY ? intervals.terminal : intervals.log
        const isDue = shown === undefined ? now - begun > patience : now - shown > pause
        if (isDue) show(`${label} ${output.isTTY ? bar(done, total) : ''}${done}/${total}`)
      },
      end(summary) {
        const taken = clock() - begun
        const seconds = (taken / 1000).toFixed(1)
        ended.push([label, seconds, ((cpu() - used) / 1_000_000).toFixed(1)])
        const line = taken > patience ? `${label}: ${summary} (${seconds} s)\n` : ''
        if (output.isTTY) output.write(`\r\u001B[K${line}`)
        else if (line) output.write(line)
      },
    }
  }
  return { start, timings: () => ended }
}

function bar(done: number, total: number): string {
  const filled = total === 0 ? barWidth : Math.round((barWidth * done) / total)
  return `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} `
}

/** The steps of this process. */
export const steps = openSteps(process.stdout)

/** Begins a step of this process. */
export const startProgress = steps.start
