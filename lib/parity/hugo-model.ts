import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { z } from 'zod'
import type { ParityHeading, ParityMenuEntry, ParityModel, ParityPage } from './model.ts'

interface HugoHeading {
  ID: string
  Title: string
  Headings: HugoHeading[] | null
}
const heading: z.ZodType<HugoHeading> = z.object({
  ID: z.string(),
  Title: z.string(),
  get Headings() {
    return z.array(heading).nullable()
  },
})

interface HugoEntry {
  name: string
  url: string
  children: HugoEntry[]
}
const entry: z.ZodType<HugoEntry> = z.object({
  name: z.string(),
  url: z.string(),
  get children() {
    return z.array(entry)
  },
})

/** What the layouts print for a page. */
const printedPage = z.object({
  file: z.string(),
  url: z.string(),
  kind: z.string(),
  title: z.string(),
  linkTitle: z.string(),
  weight: z.number(),
  date: z.string(),
  lastmod: z.string(),
  parent: z.string(),
  children: z.array(z.string()),
  headings: z.array(heading).nullable(),
  readingTime: z.number(),
  menus: z.record(z.string(), z.array(entry)).optional(),
})
const printedAlias = z.object({ alias: z.string() })
const printed = z.union([printedAlias, printedPage])

/** Reads what the layouts printed into Hugo's public folder. */
export async function readHugoModel(folder: string): Promise<ParityModel> {
  const root = join(folder, 'public')
  const pages: ParityPage[] = []
  const aliases = new Map<string, string>()
  const menus: ParityMenuEntry[] = []
  for (const file of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue
    const path = join(file.parentPath, file.name)
    const text = await readFile(path, 'utf8')
    if (!text.startsWith('{')) continue
    const item = printed.parse(JSON.parse(text))
    if ('alias' in item) {
      const from = `/${relative(root, path).split(sep).join('/')}`
      aliases.set(from.replace(/\/index\.html$/, '/'), decode(new URL(item.alias).pathname))
    } else {
      pages.push(pageOf(item))
      for (const [menu, entries] of Object.entries(item.menus ?? {})) menus.push(...flat(menu, [], entries))
    }
  }
  return { pages, aliases, menus }
}

function pageOf(item: z.output<typeof printedPage>): ParityPage {
  return {
    ...item,
    url: decode(item.url),
    date: dateOf(item.date),
    lastmod: dateOf(item.lastmod),
    parent: decode(item.parent),
    children: item.children.map(decode),
    headings: (item.headings ?? []).flatMap((each) => flatHeading(each, 1)),
  }
}

/** Hugo fills skipped levels with empty headings, so that the depth is the level. */
function flatHeading({ ID, Title, Headings }: HugoHeading, level: number): ParityHeading[] {
  const below = (Headings ?? []).flatMap((each) => flatHeading(each, level + 1))
  return ID === '' && Title === '' ? below : [{ id: ID, level, text: Title }, ...below]
}

function flat(menu: string, above: readonly string[], entries: readonly HugoEntry[]): ParityMenuEntry[] {
  return entries.flatMap(({ name, url, children }) => {
    const trail = [...above, name]
    return [{ menu, trail, url: decode(url) }, ...flat(menu, trail, children)]
  })
}

/** Hugo's zero time is no date. */
function dateOf(text: string): string | undefined {
  return text.startsWith('0001-01-01') ? undefined : text
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
