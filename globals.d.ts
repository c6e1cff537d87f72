/** Style sheets are imported for their effect; Next bundles them. */
declare module '*.css'

/** The modules that articles import, written by the build and named in `next.config.mjs`. */
declare module 'fingerpost-imports' {
  /** By path of the importing article, then by the source as written there. */
  export const imports: Record<string, Record<string, Record<string, unknown>>>
}

/** Its published types would bring Express's; it takes any request and response of Node. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  export default function compression(): (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void
}
