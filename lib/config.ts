import { z } from 'zod'
import { type HugoConfig, type HugoSettings, readHugoConfig } from './hugo-config.ts'
import { isRecord, menusSchema, paramsSchema, permalinksSchema, taxonomiesSchema } from './hugo-settings.ts'
import { error, ProblemError } from './problem.ts'
import { relatedSchema } from './related-config.ts'
import { securitySchema } from './security-config.ts'
import { type ThemeFile, themeFiles, themeSchema } from './theme-config.ts'
import type { SourceFile } from './types.ts'
import { parseYaml } from './yaml.ts'

const link = z.strictObject({
  /** Text of the link. */
  text: z.string(),
  /** A path of this site (`/manual/`) or a whole address. */
  url: z.string(),
})

const webAddress = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))

const repository = z.strictObject({
  /** Web address of the repository: `https://github.com/owner/name`. */
  url: webAddress,
  /** Branch that "edit this page" leads to. */
  branch: z.string().default('main'),
  /** Folder of the content within the repository. */
  folder: z.string().default('content'),
})

const search = z.strictObject({
  /** Words and phrases that mean the same, in lists of two or more: `[sso, single sign-on]`. */
  synonyms: z.array(z.array(z.string()).min(2)).default([]),
  /** Queries that are offered while the search field is empty. */
  suggestions: z.array(z.string()).default([]),
  /** Writes `search-records.json`, for search engines of others. */
  records: z.boolean().default(false),
})

/** The hosts that a site can be made for; `static` is any, by pages that send the reader on. */
export const hostNames = [
  'static',
  'netlify',
  'cloudflare',
  'vercel',
  'nginx',
  'apache',
  'caddy',
  'firebase',
  'aws',
] as const

const hosts = z
  .array(z.enum(hostNames))
  .refine((names) => !(names.includes('netlify') && names.includes('cloudflare')), {
    message: 'netlify and cloudflare both read _redirects, each in its own way; choose one',
  })

/** `content/site.yaml`: every key a site may set. The manual's page lists the same keys. */
export const siteConfigSchema = z.strictObject({
  /** Name of the site. */
  title: z.string().default('Documentation'),
  /** One sentence on what the site is about. */
  description: z.string().default(''),
  /** Public address without the base path: `https://docs.example.com`. */
  url: webAddress.default('http://localhost:3000'),
  /** Language of the text, as a BCP 47 tag. */
  language: z.string().default('en'),
  /** Where the sources are, for "edit this page". */
  repository: repository.optional(),
  /** `folders`, or the name of the menu whose entries make the navigation tree. */
  navigation: z.string().default('folders'),
  /** Shows below each article who wrote it, by the names that git has. */
  contributors: z.boolean().default(false),
  /** For how many days lists mark an article as new or updated; 0 for never. */
  recent: z.number().int().min(0).default(14),
  /** What makes two articles related. */
  related: relatedSchema,
  /** What search knows besides the articles. */
  search: search.prefault({}),
  /** What the site changes of the design. */
  theme: themeSchema.prefault({}),
  /** Links in the header. */
  header: z.array(link).default([]),
  /** Links in the footer. */
  footer: z.array(link).default([]),
  /** Folder of snippets, from the content folder. */
  snippets: z.string().default('snippets'),
  /** Folder of Hugo's templates of shortcodes, from the content folder; default: where Hugo looks. */
  shortcodes: z.string().optional(),
  /** Publishes raw HTML of `.md` files. Allow it only where you trust everyone who writes. */
  unsafe: z.boolean().default(false),
  /** Whose files for redirects and headers are written. */
  hosts: hosts.default(['static', 'netlify']),
  /** What pages may load beyond the strict content security policy. */
  security: securitySchema,
  /** Whether what stands between dollars in articles is a formula. */
  math: z.boolean().default(false),
  /** Makes every warning an error. */
  strict: z.boolean().default(false),
  /** Ways to sort articles by terms: the name of one term, and the field of all. */
  taxonomies: taxonomiesSchema,
  /** Patterns of addresses, by section. */
  permalinks: permalinksSchema,
  /** Entries of menus that no article gives. */
  menus: menusSchema,
  /** Values of the site's own. */
  params: paramsSchema,
})

/** A link of `site.yaml`, with the line that sets it. */
export interface SiteLink extends z.output<typeof link> {
  line: number
}

export interface SiteConfig
  extends Omit<z.output<typeof siteConfigSchema>, 'header' | 'footer'>,
    HugoSettings {
  header: SiteLink[]
  footer: SiteLink[]
  /** Every file that `theme` names. */
  themeFiles: ThemeFile[]
  /** Empty, or the path below which the site stands: `/docs`. */
  basePath: string
}

/** What the environment says of a site. */
export interface ConfigEnvironment {
  SITE_URL?: string | undefined
  BASE_PATH?: string | undefined
}

/**
 * Reads `site.yaml`; the environment wins over it, and it over the configuration of a Hugo project.
 * @param file the source, or undefined where the content folder has none
 * @param hugo of the project in which the content folder stands, or Hugo's defaults
 * @throws ProblemError with a problem for every key that does not fit
 */
export function readConfig(
  file: SourceFile | undefined,
  { SITE_URL, BASE_PATH }: ConfigEnvironment,
  hugo: HugoConfig = readHugoConfig([], 'content').config,
): SiteConfig {
  const path = file?.path ?? 'site.yaml'
  const yaml = parseYaml(file?.source ?? '', path)
  const faults = yaml.faults.map((fault) =>
    error(fault.place, 'config', fault.reason, 'Write site.yaml as `name: value`, one on each line.'),
  )
  if (faults.length > 0) throw new ProblemError(faults)
  const given = yaml.value ?? {}
  const result = siteConfigSchema.safeParse(isRecord(given) ? { ...hugo.site, ...given } : given)
  if (!result.success) {
    throw new ProblemError(
      result.error.issues.map((issue) =>
        error(
          yaml.placeOf([...issue.path, ...unknownKey(issue)]),
          'config',
          reasonOf(issue),
          knownKeys(issue),
        ),
      ),
    )
  }
  const start = { file: 'the environment', line: 1, column: 1 }
  const url = webAddress.safeParse(SITE_URL || result.data.url)
  if (!url.success) {
    throw new ProblemError([
      error(
        start,
        'config',
        `SITE_URL is no web address: ${SITE_URL}`,
        'Write SITE_URL=https://docs.example.com.',
      ),
    ])
  }
  const isOfHugo = !SITE_URL && !(isRecord(given) && 'url' in given)
  const basePath = (BASE_PATH || (isOfHugo ? hugo.basePath : '')).replace(/^\/*|\/+$/g, '')
  if (!/^[\w./~-]*$/.test(basePath) || basePath.split('/').includes('..')) {
    throw new ProblemError([
      error(
        start,
        'config',
        `BASE_PATH does not fit: ${basePath}`,
        'Write BASE_PATH=/docs, of letters, digits, "-", "_", "." and "/".',
      ),
    ])
  }
  const linksOf = (key: 'header' | 'footer'): SiteLink[] =>
    result.data[key].map((each, index) => ({ ...each, line: yaml.placeOf([key, index, 'url']).line }))
  return {
    ...hugo.settings,
    ...result.data,
    header: linksOf('header'),
    footer: linksOf('footer'),
    themeFiles: themeFiles(result.data.theme, (path) => yaml.placeOf(['theme', ...path]).line),
    url: url.data,
    basePath: basePath === '' ? '' : `/${basePath}`,
  }
}

function unknownKey(issue: z.core.$ZodIssue): string[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown key ${issue.keys.join(', ')}`
  if (issue.path.length === 0) return 'site.yaml is not a list of keys'
  return `${issue.path.join('.')}: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`
}

function knownKeys({ path }: z.core.$ZodIssue): string {
  if (path[0] === 'theme') return `Known keys of theme: ${Object.keys(themeSchema.shape).join(', ')}.`
  if (path[0] === 'search') return `Known keys of search: ${Object.keys(search.shape).join(', ')}.`
  return `Known keys: ${Object.keys(siteConfigSchema.shape).join(', ')}.`
}
