/**
 * Takes the place of `Worker`, and runs the worker's script in a hidden frame of the page. Chromium
 * throttles the main thread alone; a frame of the same origin shares it, so what the worker computes
 * is throttled too. Messages are cloned and queued as between threads.
 */
class FrameWorker extends EventTarget {
  private readonly frame = document.createElement('iframe')
  private readonly channel = new MessageChannel()

  constructor(address: string, { type = 'classic' }: WorkerOptions = {}) {
    super()
    const { port1, port2 } = this.channel
    this.frame.hidden = true
    document.documentElement.append(this.frame)
    const inside = this.frame.contentWindow
    if (!inside) throw new Error('the frame has no window')
    Object.assign(inside, { postMessage: (data: unknown) => port2.postMessage(data) })
    port1.addEventListener('message', ({ data }) => this.dispatchEvent(new MessageEvent('message', { data })))
    port1.start()
    port2.addEventListener('message', ({ data }) =>
      inside.dispatchEvent(new MessageEvent('message', { data })),
    )
    inside.addEventListener('error', ({ message }) =>
      this.dispatchEvent(new ErrorEvent('error', { message })),
    )

    const script = inside.document.createElement('script')
    if (type === 'module') script.type = type
    script.src = new URL(address, location.href).href
    script.addEventListener('load', () => port2.start())
    script.addEventListener('error', () => this.dispatchEvent(new ErrorEvent('error')))
    inside.document.head.append(script)
  }

  postMessage(data: unknown): void {
    this.channel.port1.postMessage(data)
  }

  terminate(): void {
    this.channel.port1.close()
    this.frame.remove()
  }
}

Object.assign(globalThis, { Worker: FrameWorker })
