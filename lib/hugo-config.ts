import { z } from 'zod'
import { mergeFiles, ofLanguage } from './hugo-files.ts'
import { markupProblems } from './hugo-markup.ts'
import {
  cascadeSchema,
  menusSchema,
  paramsSchema,
  permalinksSchema,
  taxonomiesSchema,
} from './hugo-settings.ts'
import { warning } from './problem.ts'
import type { Passthrough, Problem, SourceFile } from './types.ts'

const flag = (fallback: boolean) => z.boolean().default(fallback)
const folders = z.union([z.string().transform((folder) => [folder]), z.array(z.string())])

/** Pairs of marks, of which neither is empty. */
const marks = z.array(z.tuple([z.string().min(1), z.string().min(1)])).default([])

const markup = z
  .object({
    goldmark: z
      .object({
        renderer: z.object({ unsafe: z.boolean().optional() }).prefault({}),
        extensions: z
          .object({
            linkify: flag(true),
            passthrough: z
              .object({
                enable: flag(false),
                delimiters: z.object({ block: marks, inline: marks }).prefault({}),
              })
              .prefault({}),
            /** Newer Hugo has an object of marks in place of yes or no. */
            typographer: z
              .union([z.boolean(), z.object({ disable: flag(false) }).transform(({ disable }) => !disable)])
              .default(true),
          })
          .prefault({}),
      })
      .prefault({}),
    tableofcontents: z
      .object({ startlevel: z.number().default(2), endlevel: z.number().default(3) })
      .prefault({}),
  })
  .prefault({})

/** What of a Hugo project's configuration concerns Fingerpost; other keys are for Hugo alone. */
const schema = z.object({
  title: z.string().optional(),
  baseurl: z.string().optional(),
  languagecode: z.string().optional(),
  locale: z.string().optional(),
  taxonomies: taxonomiesSchema.unwrap().optional(),
  permalinks: permalinksSchema.unwrap().optional(),
  params: paramsSchema.unwrap().optional(),
  menus: menusSchema.unwrap().optional(),
  markup,
  cascade: cascadeSchema,
  disablealiases: flag(false),
  enableemoji: flag(false),
  disablepathtolower: flag(false),
  pluralizelisttitles: flag(true),
  timezone: z.string().refine(isTimeZone).default('UTC'),
  staticdir: folders.default(['static']),
})

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** Settings that a Hugo project's configuration alone can make. */
export interface HugoSettings {
  /** Whether plain quotes, dashes and dots become typographic ones. */
  typographer: boolean
  /** Whether a bare address in a text is a link. */
  linkify: boolean
  /** Whether `:name:` in a text is an emoji. */
  enableEmoji?: boolean
  /** Marks between which Markdown leaves the text alone. */
  passthrough: Passthrough
  /** Levels of headings in a page's table of contents. */
  tableOfContents: { startLevel: number; endLevel: number }
  /** Fields for the pages of the whole site. */
  cascade: z.output<typeof cascadeSchema>
  /** No file is written for an alias: the host redirects. */
  disableAliases: boolean
  /** Addresses keep the case of their files. */
  disablePathToLower: boolean
  /** Whether a section that no file declares is called by the plural of its name. */
  pluralizeListTitles: boolean
  /** IANA name of the zone in which dates without an offset are meant. */
  timeZone: string
}

/** The configuration of a Hugo project, defaults filled in. */
export interface HugoConfig {
  settings: HugoSettings
  /** What `site.yaml` may say too, and then does. */
  site: Record<string, unknown>
  /** Path of `baseURL`. */
  basePath: string
  /** Folders of files that are published as they are, relative to the project. */
  staticFolders: string[]
}

/**
 * Reads the configuration files of a Hugo project. A value that does not fit is left out.
 * @param files `hugo.toml` and the like first, then those of `config/_default`, named by their key
 * @param content the content folder, relative to the project: it tells the language
 * @returns with a warning for every value that does not fit
 * @see https://gohugo.io/configuration/introduction/
 */
export function readHugoConfig(
  files: readonly SourceFile[],
  content: string,
): { config: HugoConfig; problems: Problem[] } {
  const { values, places, problems } = mergeFiles(files)
  const given = ofLanguage(values, content)
  const placeOf = (key: string) => places.get(key) ?? { file: files[0]?.path ?? '', line: 1, column: 1 }
  problems.push(...markupProblems(given['markup'], placeOf('markup')))
  for (;;) {
    const result = schema.safeParse(given)
    if (result.success) return { config: configOf(result.data), problems }
    for (const { path } of result.error.issues) {
      const key = String(path[0])
      problems.push(
        warning(
          placeOf(key),
          'hugo-config',
          `${path.join('.')} does not fit and is left out`,
          "Write it as Hugo's documentation of the configuration says.",
        ),
      )
      delete given[key]
    }
  }
}

function configOf(data: z.output<typeof schema>): HugoConfig {
  const { goldmark, tableofcontents } = data.markup
  const address = /^https?:\/\/[^/]/.test(data.baseurl ?? '') ? new URL(data.baseurl ?? '') : undefined
  const description = data.params?.['description']
  const site = {
    title: data.title,
    description: typeof description === 'string' ? description : undefined,
    url: address?.origin,
    language: data.locale ?? data.languagecode,
    unsafe: goldmark.renderer.unsafe,
    taxonomies: data.taxonomies,
    permalinks: data.permalinks,
    params: data.params,
    menus: data.menus,
  }
  return {
    settings: {
      typographer: goldmark.extensions.typographer,
      linkify: goldmark.extensions.linkify,
      ...(data.enableemoji && { enableEmoji: true }),
      passthrough: passthroughOf(goldmark.extensions.passthrough),
      tableOfContents: { startLevel: tableofcontents.startlevel, endLevel: tableofcontents.endlevel },
      cascade: data.cascade,
      disableAliases: data.disablealiases,
      disablePathToLower: data.disablepathtolower,
      pluralizeListTitles: data.pluralizelisttitles,
      timeZone: data.timezone,
    },
    site: Object.fromEntries(Object.entries(site).filter(([, value]) => value !== undefined)),
    basePath: address?.pathname ?? '',
    staticFolders: data.staticdir,
  }
}

function passthroughOf({
  enable,
  delimiters,
}: z.output<typeof markup>['goldmark']['extensions']['passthrough']): Passthrough {
  return enable ? delimiters : { block: [], inline: [] }
}
