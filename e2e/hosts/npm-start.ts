import { startCommand } from '../cli.ts'
import type { Host } from './host.ts'

/** Fingerpost's own server. */
export const npmStart: Host = {
  name: 'npm start',
  format: 'static',
  prepare: async () => undefined,
  async start({ out }) {
    const { child, ended, prints } = startCommand('start', { OUT_DIR: out, PORT: '0' })
    const [, url = ''] = await prints(/at (http:\/\/\S+)/)
    return {
      url,
      stop: async () => {
        child.kill()
        await ended
      },
    }
  },
}
