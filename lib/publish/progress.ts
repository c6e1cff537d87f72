/** Reports how far a long step is. */
export interface Progress {
  step(done: number, total: number): void
  end(summary: string): void
}

/** One line that counts up on a terminal; a line at the end elsewhere, as for a log. */
export function startProgress(label: string): Progress {
  const { stdout } = process
  const started = performance.now()
  let shown = 0
  return {
    step(done, total) {
      const now = performance.now()
      if (!stdout.isTTY || (now - shown < 80 && done < total)) return
      shown = now
      stdout.write(`\r\u001B[K${label} ${done}/${total}`)
    },
    end(summary) {
      const seconds = ((performance.now() - started) / 1000).toFixed(1)
      stdout.write(`${stdout.isTTY ? '\r\u001B[K' : ''}${label} ${summary} (${seconds} s)\n`)
    },
  }
}
