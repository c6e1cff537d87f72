import { stemOf } from './article-path.ts'

/**
 * Strings only: file path, slug, url and alias to permalink. A permalink is root-relative,
 * decoded and without the base path; a directory ends in a slash, a file does not.
 */

/** Hugo drops what is none of these from a path, and turns a run of spaces into one hyphen. */
const kept = /[\p{L}\p{Nd}\p{M}./\\_#+~@-]/u

/**
 * Hugo's sanitised path: `Mixed Case_name.v1` -> `Mixed-Case_name.v1`, `a+b&c` -> `a+bc`.
 * @see https://gohugo.io/content-management/urls/
 */
export function sanitizePath(path: string): string {
  // Most paths are clean, and to look at each letter of all of them takes its time.
  if (/^[\w./+~@-]*$/.test(path)) return path
  let result = ''
  let space = false
  for (const character of path) {
    if (kept.test(character)) {
      if (space && character !== '-') result += '-'
      space = false
      result += character
    } else if (/\s/.test(character)) {
      space = result !== '' && !result.endsWith('-')
    }
  }
  return result
}

/** A term or slug as a path segment: lower case unless the site keeps it, spaces to hyphens. */
export function urlize(text: string, keepCase = false): string {
  const path = sanitizePath(text.trim())
  return keepCase ? path : path.toLowerCase()
}

/** `docs/First Steps.mdx` -> `/docs/first-steps/`; `_index` and `index` stand for their folder. */
export function permalinkOfPath(path: string, keepCase = false): string {
  const segments = stemOf(path).split('/')
  const last = segments.at(-1)
  if (last === '_index' || last === 'index') segments.pop()
  return directory(urlize(segments.join('/'), keepCase))
}

/** The folder of a content file, as a permalink: where its neighbours are published. */
export function folderOfPath(path: string): string {
  return directory(urlize(path.split('/').slice(0, -1).join('/')))
}

/** `slug` replaces the last segment and may hold a slash; outer hyphens go. */
export function withSlug(permalink: string, slug: string, keepCase = false): string {
  const name = urlize(slug, keepCase).replace(/^[-/]+|[-/]+$/g, '')
  return name === '' ? permalink : directory(resolveDots(`${parentOf(permalink)}${name}/`))
}

/** `url` replaces everything and is taken as written; one with an extension is a file. */
export function permalinkOfUrl(url: string): string {
  const path = resolveDots(`/${url}`)
  return isFile(path) ? path : directory(path)
}

/** `/a/b/` -> `/`, `/a/`, `/a/b/`; of a file its folders. The farthest first. */
export function foldersOf(path: string): string[] {
  return [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index + 1))
}

/** `/docs/sub/page/` -> `/docs/sub/`; the root is its own parent. */
export function parentOf(permalink: string): string {
  return permalink.replace(/[^/]+\/?$/, '')
}

/**
 * The permalink of an alias, or undefined where Hugo refuses it (empty, the root, an absolute
 * address). One without a leading slash is relative to the parent of the page's address; `..`
 * stops at the root; case, spaces and Unicode are kept; only `.html` makes a file.
 * @see https://gohugo.io/content-management/urls/#aliases
 */
export function permalinkOfAlias(alias: string, permalink: string): string | undefined {
  const written = alias.trim()
  if (written === '' || /^[a-z][a-z0-9+.-]*:\/\//i.test(written)) return undefined
  const absolute = written.startsWith('/') ? written : parentOf(permalink) + written
  const path = resolveDots(absolute)
  if (path.endsWith('/index.html')) return emptyAsNone(path.slice(0, -'index.html'.length))
  if (/[^/]\.html\/?$/.test(path)) return path.replace(/\/$/, '')
  return emptyAsNone(directory(path))
}

/** Percent-encodes a permalink for use in `href`, `Location` and the like. */
export function encodePermalink(permalink: string): string {
  return encodeURI(permalink).replaceAll('?', '%3F').replaceAll('#', '%23')
}

/** Decodes an address; one that does not decode stays as it is. */
export function decodeAddress(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The file of the out folder that a permalink names: `/a/` -> `a/index.html`. */
export function outputPath(permalink: string): string {
  const path = permalink.slice(1)
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

/** Whether a permalink names a file and not a directory. */
export function isFile(path: string): boolean {
  return /\.[a-z0-9]+$/i.test(path)
}

/** Resolves `.`, `..` and doubled slashes; what climbs above the root stays at the root. */
export function resolveDots(path: string): string {
  const result: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') result.pop()
    else if (segment !== '' && segment !== '.') result.push(segment)
  }
  return `/${result.join('/')}${/(^|\/)\.{0,2}$/.test(path) && result.length > 0 ? '/' : ''}`
}

function directory(path: string): string {
  return `/${path}/`.replace(/\/{2,}/g, '/')
}

function emptyAsNone(path: string): string | undefined {
  return path === '/' ? undefined : path
}
