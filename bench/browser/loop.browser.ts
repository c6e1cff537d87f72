/** A fixed piece of computing, by which the speed of threads is compared. */
export type TimeLoop = () => number

function timeLoop(): number {
  const started = performance.now()
  let value = 1
  for (let round = 0; round < 8_000_000; round++) value = (Math.imul(value, 31) + round) | 0
  // Used, so that the loop is not left out.
  return performance.now() - started + (value === 0 ? 1e-9 : 0)
}

/** For a page, which calls it; for a worker, which is asked for it by a message. */
Object.assign(globalThis, { timeLoop })
addEventListener('message', () => postMessage(timeLoop()))
