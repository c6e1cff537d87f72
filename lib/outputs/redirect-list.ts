import { z } from 'zod'
import type { OutputFormat } from '../types.ts'
import { redirectListPath } from './redirect-list-path.ts'

/** The list as `npm start` reads it back: each redirect as in `Redirect`, decoded and without the base path. */
export const redirectListSchema = z.object({
  basePath: z.string(),
  redirects: z.array(
    z.object({
      from: z.string(),
      scope: z.literal(['page', 'subtree']),
      to: z.string(),
      status: z.literal([301, 302, 308, 410]),
    }),
  ),
})

/** What stands in the list. */
export type RedirectList = z.output<typeof redirectListSchema>

/** Every redirect of the site, for servers that answer with a real status. */
export const redirectList: OutputFormat = {
  name: 'redirect-list',
  render: ({ site }) => [
    {
      path: redirectListPath,
      content: JSON.stringify({
        basePath: site.config.basePath,
        redirects: site.redirects.map(({ from, scope, to, status }) => ({ from, scope, to, status })),
      } satisfies RedirectList),
    },
  ],
}
