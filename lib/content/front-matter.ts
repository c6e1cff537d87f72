import { z } from 'zod'
import { cascadeSchema, lowerKeys, optionalText } from '../hugo-settings.ts'
import { parseDate } from './date.ts'
import { sitemapField } from './sitemap-field.ts'
import { parseWeight } from './weight.ts'

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String)

/** Hugo takes one string for a list of one, and for `aliases` splits it on spaces. */
const list = (split: (value: string) => string[]) =>
  z
    .union([text.transform(split), z.array(text)])
    .nullish()
    .transform((value) => value ?? [])

/** `yes` and `on` are true in older Hugo and text in newer; true does no harm where it hides a draft. */
export const yesOrNo = z.union([
  z.boolean(),
  z.stringFormat('yes', /^(true|yes|on)$/i).transform(() => true),
  z.stringFormat('no', /^(false|no|off)$/i).transform(() => false),
])
const flag = (fallback: boolean) => yesOrNo.nullish().transform((value) => value ?? fallback)

const weight = z.unknown().optional().transform(parseWeight)

/** An unparsable date does not stop Hugo's build, nor ours: it counts as none, with a warning. */
const date = z
  .unknown()
  .optional()
  .transform((value) => {
    if (value instanceof Date) return parseDate(value.toISOString())
    return typeof value === 'string' || typeof value === 'number' ? parseDate(String(value)) : undefined
  })

const menuEntry = z.preprocess(
  lowerKeys,
  z.object({
    /** Name of this entry for `parent` of others; default: `name`. */
    identifier: optionalText,
    /** Text of the entry; default: the page's `linktitle` or `title`. */
    name: optionalText,
    /** Identifier, or name, of the entry below which this one stands. */
    parent: optionalText,
    /** Place among its siblings; default: the page's `weight`. */
    weight,
  }),
)

const bareEntries = (names: string[]) => Object.fromEntries(names.map((name) => [name, menuEntry.parse({})]))

const menus = z
  .union([
    text.transform((name) => bareEntries([name])),
    z.array(text).transform(bareEntries),
    z.record(
      z.string(),
      menuEntry.nullable().transform((entry) => entry ?? menuEntry.parse({})),
    ),
  ])
  .nullish()
  .transform((value) => value ?? {})

/** `false` stands for `never`, `true` for `always`; what is none of the values is `always`, as in Hugo. */
const choice = <T extends string>(...values: [T, ...T[]]) =>
  z
    .union([
      z.enum(values),
      z.literal(false).transform(() => 'never' as const),
      z.unknown().transform(() => 'always' as const),
    ])
    .optional()
    .transform((value) => value ?? 'always')

const buildOptions = z.preprocess(
  lowerKeys,
  z.object({ render: choice('always', 'never', 'link'), list: choice('always', 'never', 'local') }).catch({
    render: 'always',
    list: 'always',
  }),
)

/** Paths, or maps of title and url; what is neither is none, since themes use the field for other things. */
const crosslinks = z
  .array(
    z.union([
      text.transform((url) => ({ url, title: undefined })),
      z.preprocess(lowerKeys, z.object({ url: text, title: optionalText })),
    ]),
  )
  .catch([])

/** How search treats the page. The values alone: `doubtful-fields.ts` names those that do not fit. */
export const searchOptions = z.object({
  /** Keeps the page out of search. */
  exclude: flag(false),
  /** What its score is multiplied by: above 0, at most 10. */
  boost: z
    .number()
    .positive()
    .max(10)
    .nullish()
    .transform((value) => value ?? 1),
  /** Words for which search should find it, besides those of `keywords`. */
  keywords: list((value) => [value]),
})

/** What does not fit counts as not given, and leaves the other values as they are. */
const search = z
  .object({
    exclude: searchOptions.shape.exclude.catch(false),
    boost: searchOptions.shape.boost.catch(1),
    keywords: searchOptions.shape.keywords.catch([]),
  })
  .catch({ exclude: false, boost: 1, keywords: [] })

/**
 * The front matter of an article: Hugo's reserved fields, with the keys in lower case.
 * This schema is the reference; the manual's page lists the same fields.
 * @see https://gohugo.io/content-management/front-matter/
 */
export const frontMatterSchema = z.object({
  /** The page's title: its `<h1>` and `<title>`. */
  title: text.nullish().transform((value) => value ?? ''),
  /** A shorter title for navigation, cards and breadcrumbs. */
  linktitle: optionalText,
  /** One sentence, for search engines, cards and the line under the title. */
  description: text.nullish().transform((value) => value ?? ''),
  /** A summary to show in place of the description on cards. */
  summary: optionalText,
  /** When it was written. */
  date,
  /** When it was last changed. */
  lastmod: date,
  /** Before this moment it is not built. */
  publishdate: date,
  /** After this moment it is not built. */
  expirydate: date,
  /** A draft is not built. */
  draft: flag(false),
  /** Place among its siblings: lower first, 0 or none last. */
  weight,
  /** Old addresses that lead here. */
  aliases: list((value) => value.split(/\s+/).filter(Boolean)),
  /** Replaces the last segment of the address. */
  slug: optionalText,
  /** Replaces the whole address. */
  url: optionalText,
  /** Terms of the `tags` taxonomy. */
  tags: list((value) => [value]),
  /** Pictures that stand for the page where it is shared. */
  images: list((value) => [value]),
  /** Menus in which the page stands. */
  menus,
  /** Whether a table of contents is shown. */
  toc: flag(true),
  /** Hugo's content type. */
  type: optionalText,
  /** Hugo's layout. */
  layout: optionalText,
  /** Words for which search should find it. */
  keywords: list((value) => [value]),
  /** Whether search finds the page, and how far up. */
  search: z.preprocess(lowerKeys, search),
  /** Whether the page is built, and whether lists have it. */
  build: buildOptions.optional().transform((value) => value ?? { render: 'always', list: 'always' }),
  /** The older way to write build: {render: never, list: never}. */
  headless: flag(false),
  /** How the page stands in the sitemap, or that it does not. */
  sitemap: z.preprocess(lowerKeys, sitemapField),
  /** Leaves the page out of navigation and lists of pages. */
  unlisted: flag(false),
  /** Leaves the list of its pages out of a section's own page. */
  hidepageslist: flag(false),
  /** Shows a section's own page without the sidebar. */
  landingpage: flag(false),
  /** Links that a section's own page shows as cards. */
  crosslinks,
  /** Fields for every page of the folder, unless set nearer; each may name a target. */
  cascade: cascadeSchema,
  /** Every field that is not reserved. */
  params: z
    .record(z.string(), z.unknown())
    .nullish()
    .transform((value) => value ?? {}),
})

/** What an article's front matter says, defaults filled in. Dates are RFC 3339 in their own offset. */
export type FrontMatter = z.output<typeof frontMatterSchema>
