import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { redirectListSchema } from '../lib/outputs/redirect-list.ts'
import { redirectListPath } from '../lib/outputs/redirect-list-path.ts'

/** What an article costs its reader, in bytes as brotli packs them at its best; pictures do not count. */
export interface ArticleBytes {
  /** Path of its file in the out folder. */
  path: string
  html: number
  /** Its text alone, as it stands in the page. */
  own: number
  /** Scripts and style sheets that the page loads. */
  script: number
  style: number
  /** Scripts of components that are loaded once these come near the window. */
  whenSeen: number
  /** HTML, scripts, styles and the icon. */
  all: number
  /** How many files it names as scripts, and as styles. */
  scripts: number
  styles: number
  /** How many of these come with single components that stand on it. */
  ofComponents: { scripts: number; styles: number }
  /** Whether a client component of the site stands on it. */
  keepsRuntime: boolean
}

const compress = promisify(brotliCompress)
/** How many pages are packed at a time. */
const atOnce = 8

/** Measures every article of a built site. */
export async function measureArticles(
  out: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<ArticleBytes[]> {
  const list: unknown = JSON.parse(await readFile(join(out, redirectListPath), 'utf8'))
  const { basePath } = redirectListSchema.parse(list)
  const files = (await readdir(out, { recursive: true })).filter((path) => path.endsWith('.html')).sort()
  const sizes = new Map<string, Promise<number>>()
  const sizeOf = (address: string) => {
    const size = sizes.get(address) ?? readFile(join(out, address.slice(basePath.length))).then(packed)
    sizes.set(address, size)
    return size
  }
  const measured: ArticleBytes[] = []
  for (let start = 0; start < files.length; start += atOnce) {
    const some = files.slice(start, start + atOnce)
    const found = await Promise.all(
      some.map(async (path) => measure(path, await readFile(join(out, path), 'utf8'), sizeOf)),
    )
    measured.push(...found.flatMap((each) => each ?? []))
    onProgress(Math.min(start + atOnce, files.length), files.length)
  }
  return measured
}

/** The article in the middle, by what it costs in all. */
export function medianArticle(articles: readonly ArticleBytes[]): ArticleBytes | undefined {
  return articles.toSorted((one, other) => one.all - other.all)[Math.floor(articles.length / 2)]
}

/** Measures a page, or gives undefined for one that is no article. */
async function measure(
  path: string,
  html: string,
  sizeOf: (address: string) => Promise<number>,
): Promise<ArticleBytes | undefined> {
  if (!html.includes('<article')) return undefined
  const elements = elementsOf(parse(html, { sourceCodeLocationInfo: true }))
  const article = elements.find(({ tagName }) => tagName === 'article')
  const prose = article && elementsOf(article).find((each) => attributeOf(each, 'class') === 'prose')
  const place = prose?.sourceCodeLocation
  if (!place) return undefined
  const addresses = (tag: string, attribute: string, rel?: string) =>
    elements
      .filter((each) => each.tagName === tag && (rel === undefined || attributeOf(each, 'rel') === rel))
      .map((each) => attributeOf(each, attribute))
      .filter((address) => address.startsWith('/'))
  const scripts = addresses('script', 'src')
  const styles = addresses('link', 'href', 'stylesheet')
  const waiting = new Set(elements.map((each) => attributeOf(each, 'data-script')).filter(Boolean))
  const folder = scripts.find(isOfEveryPage)?.replace(/[^/]*$/, '') ?? ''
  const sum = async (some: string[]) => (await Promise.all(some.map(sizeOf))).reduce((a, b) => a + b, 0)
  const page = await packed(html)
  const [script, style] = [await sum(scripts), await sum(styles)]
  return {
    path,
    html: page,
    own: await packed(html.slice(place.startOffset, place.endOffset)),
    script,
    style,
    whenSeen: await sum([...waiting].map((name) => `${folder}${name}.js`)),
    all: page + script + style + (await sum(addresses('link', 'href', 'icon'))),
    scripts: scripts.length,
    styles: styles.length,
    ofComponents: {
      scripts: scripts.filter((address) => !isOfEveryPage(address)).length,
      styles: styles.filter((address) => !isOfEveryPage(address)).length,
    },
    keepsRuntime: scripts.some((address) => address.includes('/_next/')),
  }
}

/** Files of single components have the names of these; those of Next are of a page that keeps them. */
function isOfEveryPage(address: string): boolean {
  return /\/_next\/|\/_fingerpost\/(elements|site)-/.test(address)
}

/** Quality 11 is the default of `node:zlib`. */
async function packed(content: string | Buffer): Promise<number> {
  return (await compress(content)).length
}

function elementsOf(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : []
  return 'attrs' in node ? [node, ...below] : below
}

function attributeOf({ attrs }: DefaultTreeAdapterTypes.Element, name: string): string {
  return attrs.find((attribute) => attribute.name === name)?.value ?? ''
}
