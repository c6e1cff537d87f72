import type { SiteConfig } from './config.ts'
import type { Freshness } from './content/freshness.ts'
import type { FrontMatter } from './content/front-matter.ts'
import type { Directive } from './security-config.ts'
import type { ResultStore } from './store/result-store.ts'

/** A text file of the content folder. */
export interface SourceFile {
  /** Relative to the content folder, with `/` between folders. */
  path: string
  source: string
}

/** A file that is published as it is (an image, a download). */
export interface Asset {
  /** Relative to its folder; of a Hugo project's, relative to the content folder: `../static/logo.svg`. */
  path: string
  /**
   * The folder it is from: the content folder, the site's `public`, Fingerpost's own `public`, which is
   * published where nothing of the site is, or, of a Hugo project, `static` or `assets`. Of `assets` only that
   * is published which an article asks for.
   */
  folder: 'content' | 'public' | 'portal' | 'static' | 'assets'
  /** Its address on the site, decoded, without the base path. */
  permalink: string
}

/** A place in a file of the content folder; lines and columns count from 1. */
export interface Place {
  file: string
  line: number
  column: number
}

/** The one kind of message that a writer sees: where, what, and what to do. */
export interface Problem extends Place {
  reason: string
  hint: string
  /** The name of the rule that was broken, for tests and filters. */
  rule: string
  severity: 'error' | 'warning'
  /** Set where the rest of the article can be shown all the same. */
  isLocal?: boolean
}

/** Hugo's page kinds. */
export type PageKind = 'home' | 'section' | 'page' | 'taxonomy' | 'term'

/** One page of the site: what its front matter says, and where it stands. */
export interface Page extends FrontMatter {
  kind: PageKind
  /** Relative to the content folder; empty for a page that no file declares. */
  path: string
  format: 'md' | 'mdx' | 'html'
  /** Root-relative, decoded, without the base path: `/guides/first/`. */
  permalink: string
  /** The segments under which Next renders it. */
  route: string[]
  /** Whether navigation and lists have it. */
  listed: boolean
  /** Permalink of the section it belongs to; empty for the home page. */
  parent: string
  /** The article's text, led by as many empty lines as its front matter has, so that positions are those of the file. */
  body: string
  /** What lists say of its age, as of the time of the build. */
  freshness?: Freshness | undefined
  /** Names of those who wrote it, where the site shows them. */
  contributors?: readonly string[] | undefined
  /** Where in a data file it is from, if no article declares it. */
  origin?: Place | undefined
}

/** Things that may stand in several categories, each with a page: a file of `data/`. */
export interface Catalogue {
  /** Of the data file. */
  path: string
  title: string
  linktitle: string
  description: string
  permalink: string
  weight: number
  /** How one of its items is called, and several. */
  nouns: [one: string, several: string]
  fields: CatalogueField[]
  items: CatalogueItem[]
}

/** A field of the items of a catalogue. */
export interface CatalogueField {
  name: string
  label: string
  type: 'text' | 'number' | 'boolean' | 'url' | 'date' | 'list' | 'code' | 'choice' | 'choices'
  /** Of code. */
  language: string
  isFilter: boolean
  /** How the values of a choice are called. */
  names: Record<string, string>
}

/** One thing of a catalogue. */
export interface CatalogueItem {
  name: string
  slug: string
  permalink: string
  description: string
  aliases: string[]
  /** Articles that speak of it, as written. */
  articles: string[]
  /** By the name of the field; empty where it has none. */
  values: Record<string, string[]>
  /** Permalinks of the articles that speak of it, once articles are compiled. */
  mentions: string[]
  place: Place
}

/** An entry of the category navigation tree. */
export interface NavigationNode {
  title: string
  /** Empty for a menu entry that leads to no page of its own. */
  permalink: string
  /** The address of such an entry as the configuration writes it, if it has one. */
  url?: string
  weight: number
  children: NavigationNode[]
}

/** An old address, or all below one, and where it leads. */
export interface Redirect {
  /** Decoded path without the base path, as in `Page.permalink`; of a subtree its root, with a slash at the end. */
  from: string
  /** Whether it is this address alone, or everything below it. */
  scope: 'page' | 'subtree'
  /**
   * A permalink, with `#anchor` where it leads to a part of a page; or a whole address on another
   * site; of a subtree with `:splat` for what stands below its root. Empty where the page is gone.
   */
  to: string
  status: 301 | 302 | 308 | 410
  /** Where it is declared. */
  source: Place
}

/** A term of a taxonomy and the pages that carry it, by their weight in the taxonomy, then in default order. */
export interface Term {
  /** The taxonomy, by the name of its field: `tags`. */
  taxonomy: string
  name: string
  permalink: string
  pages: string[]
}

/** The whole content folder as one plain value. Made once, read only. */
export interface Site {
  config: SiteConfig
  pages: Page[]
  byPermalink: ReadonlyMap<string, Page>
  navigation: NavigationNode[]
  redirects: Redirect[]
  terms: Term[]
  assets: Asset[]
  catalogues: Catalogue[]
}

/** A heading of an article. */
export interface Heading {
  depth: number
  id: string
  text: string
}

/** The plain text under one heading (`id` empty: before the first heading). */
export interface TextSection {
  id: string
  heading: string
  text: string
}

/** An address written in an article, as written. */
export interface LinkReference {
  target: string
  kind: 'link' | 'image'
  line: number
  column: number
}

/** Something that the browser loads, as long as the content security policy allows it. */
export interface ArticleLoad extends Omit<LinkReference, 'kind'> {
  directive: Directive
}

/** A picture that an article shows: by Markdown, an `<img>` or a `<Figure>`. */
export interface ArticleImage extends Omit<LinkReference, 'kind'> {
  /** How many words of the article's text stand before it. */
  wordsBefore: number
}

/** A module that an article imports; `source` as written. */
export interface ArticleImport {
  source: string
  /** What of it is used: names of exports, `default` among them; none for `* as`. */
  names: string[]
  line: number
  column: number
}

/**
 * What compiling an article gives besides its code: everything that is derived from its text alone. The code,
 * most of it by weight, is kept in a file and read when the page is rendered.
 */
export interface CompiledArticle {
  /** The hash of what it was compiled from. */
  key: string
  /** Whether it may show a player, for which the policy must allow a frame. */
  hasPlayer: boolean
  headings: Heading[]
  /** Ids that the article sets itself on elements, so that links to them are known. */
  anchors: string[]
  sections: TextSection[]
  /** How many words its plain text has, counted as Hugo counts them. */
  words: number
  /** The plain text up to `<!--more-->`, or its first 200 words; a line for each paragraph. */
  opening: string
  /** Whether the opening ends at a `<!--more-->`. */
  isDivided: boolean
  links: LinkReference[]
  /** In the order of the text. */
  images: ArticleImage[]
  /** What the browser loads for it besides pictures of the site. */
  loads: ArticleLoad[]
  imports: ArticleImport[]
  /** Files of the content folder that it takes something from, read while it was compiled. */
  reads: ArticleRead[]
  /** Calls of shortcodes that nobody knows. */
  unknownShortcodes: UnknownShortcode[]
  problems: Problem[]
}

/** A file that an article asked for. */
export interface ArticleRead {
  /** As written. */
  path: string
  /** Of what reading it gave, be it a text or a fault. */
  hash: string
}

/** A picture of the site, as pages show it. */
export interface SiteImage {
  /** Its size where there is room for it, in CSS pixels: of a photograph, those of its file. */
  width: number
  height: number
  /** Smaller files of it, the narrowest first; none where the original is best, and in development. */
  variants: ImageVariant[]
}

/** A picture in fewer pixels or bytes. */
export interface ImageVariant {
  /** In pixels. */
  width: number
  /** With the base path, encoded. */
  href: string
}

/** A call of a shortcode that nobody knows. */
export interface UnknownShortcode {
  name: string
  line: number
  column: number
}

/** Addresses of the browser's scripts, without the base path; hashed, so that they never change. */
export interface Scripts {
  /** Custom elements and theme; on every page. */
  elements: string
  /** What search does in a page, a module; loaded when the reader opens it. */
  searchPanel: string
  /** The search worker, a module. */
  searchWorker: string
  /** Marks the words of a search on the page that it led to; a module. */
  searchMarks: string
  /** Prints a category as one document; a module, loaded when the reader asks for it. */
  printSection: string
  /** Sends the reader of an alias page on. */
  redirect: string
  /** Helps on the 404 page, and on no other; a module. */
  notFound: string
  /** What comes with a component and with it alone, by the name of its file: `tabs`. */
  components: Readonly<Record<string, ComponentFiles>>
}

/** Files that only pages load on which a component stands. */
export interface ComponentFiles {
  style?: string
  /** A module that is loaded with the page. */
  script?: string
  /** The name, without folder and end, of a module that is loaded once the component comes near the window. */
  whenSeen?: string
}

/** A query that search must answer. */
export interface SearchTest {
  query: string
  /** Address or file of the page that must be found, as written; `#id` names its heading. */
  page: string
  /** Among how many results it must be. */
  within: number
  place: Place
}

/** The site with every article compiled: what outputs and checks are made from. */
export interface Publication {
  site: Site
  scripts: Scripts
  /** By permalink. */
  articles: ReadonlyMap<string, CompiledArticle>
  searchTests: readonly SearchTest[]
  /** What outputs keep for the next build; without it they make all anew. */
  kept?: ResultStore
}

/**
 * Pairs of marks between which Markdown leaves the text alone, on lines of their own and within a line.
 * @see https://gohugo.io/configuration/markup/#passthrough
 */
export interface Passthrough {
  block: [open: string, close: string][]
  inline: [open: string, close: string][]
}

/** A published file that is not a page. */
export interface OutputFile {
  /** Relative to the out folder, decoded. */
  path: string
  /** May be made each time that it is asked for, where there is a key. */
  readonly content: string
  /** By which the content is known from one build to the next, where that takes less than to make it. */
  key?: string
  /** Where it is asked for, if a file of the content asks for it. */
  source?: Place
}

/** Hugo's word for a kind of published file. */
export interface OutputFormat {
  name: string
  /** The host that it is for, where it is for one; made only where `hosts` of `site.yaml` names it. */
  host?: SiteConfig['hosts'][number]
  /** What of the text of articles it is made of; without it, nothing but whether one has a player. */
  texts?: 'summaries' | 'sections'
  render(publication: Publication): OutputFile[]
  /** What of the site the host cannot do, a sentence each. */
  limits?(publication: Publication): string[]
}

/** A rule that the whole site must keep. */
export interface Check {
  rule: string
  /**
   * What it looks at of the text of articles; without it, nothing. Of `each` it speaks in its own file, and asks of
   * others only for their headings and ids; of `all` it speaks together, of `sections` by way of search.
   */
  texts?: 'each' | 'all' | 'sections'
  /** @param pages those that are looked at where it looks at each; by default all */
  run(publication: Publication, pages?: readonly Page[]): Problem[] | Promise<Problem[]>
}

/** What is left out unless asked for, and when "now" is. */
export interface BuildOptions {
  now: Date
  drafts: boolean
  future: boolean
  expired: boolean
  /** Files of articles that are left out because of what is wrong with them. */
  without?: ReadonlySet<string>
}
