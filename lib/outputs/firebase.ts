import type { OutputFormat, Publication } from '../types.ts'
import { allBut, literally } from './all-but.ts'
import { firebaseRedirects } from './firebase-redirects.ts'
import { hostHeaders } from './host-headers.ts'
import { hostRedirects } from './host-redirects.ts'
import { answersInstead, limit } from './limit.ts'
import { addressPattern } from './redirect-paths.ts'
import { pageType, untypedPaths } from './untyped-pages.ts'

/**
 * `firebase.json` for Firebase Hosting, which publishes the folder that it stands in.
 * @see https://firebase.google.com/docs/hosting/full-config
 */
export const firebase: OutputFormat = {
  name: 'firebase',
  host: 'firebase',
  render: (publication) => {
    const hosting = {
      public: '.',
      ignore: ['firebase.json', '.firebaserc', '.firebase/**', 'firebase-debug.log'],
      cleanUrls: false,
      trailingSlash: true,
      redirects: firebaseRedirects(hostRedirects(publication)).redirects,
      headers: [...headersOf(publication), ...typesOf(publication)],
    }
    return [{ path: 'firebase.json', content: `${JSON.stringify({ hosting }, null, 2)}\n` }]
  },
  limits: (publication) => {
    const { leftExact, leftSubtrees } = firebaseRedirects(hostRedirects(publication))
    return [
      ...limit(
        `Firebase can’t follow some redirects; ${answersInstead(publication.site.config)}`,
        leftExact.map(({ from }) => ({ name: from })),
      ),
      ...limit(
        'Firebase can’t follow some folders; the 404 page helps',
        leftSubtrees.map(({ root }) => ({ name: `${root}*` })),
      ),
    ]
  },
}

/** The type of pages whose ending is no page's. */
function typesOf({ site }: Publication) {
  return untypedPaths(site).map((path) => ({
    regex: `^${addressPattern(path)}$`,
    headers: [{ key: 'Content-Type', value: pageType }],
  }))
}

/** Where two entries set one header, it isn't said which counts; so what everything has leaves out the folders. */
function headersOf(publication: Publication) {
  const rules = hostHeaders(publication)
  return rules.flatMap(({ folder, headers }) => {
    const others = rules.filter((rule) => rule.folder !== folder && rule.folder.startsWith(folder))
    return headers.map(([key, value]) => {
      const differing = others.filter((rule) => rule.headers.some(([name]) => name === key))
      const rest = allBut({
        texts: [],
        beginnings: differing.map((rule) => rule.folder.slice(folder.length)),
      })
      return { regex: `^${literally(folder)}${rest}$`, headers: [{ key, value }] }
    })
  })
}
