import { type CompileOptions, nodeTypes } from '@mdx-js/mdx'
import rehypeRaw from 'rehype-raw'
import type { Pluggable, PluggableList } from 'unified'
import type { TextDocument } from '../shortcodes/draft.ts'
import type { Expansion } from '../shortcodes/expansion.ts'
import type { IncludedFile } from '../shortcodes/shortcode.ts'
import type { CompiledArticle, Page, Passthrough } from '../types.ts'
import { definitionListHandlers } from './definition-list-html.ts'
import { remarkJoinTexts } from './literal-signs.ts'
import { markdownSyntax } from './markdown-syntax.ts'
import { rehypeCode } from './rehype-code.ts'
import { rehypeDepth } from './rehype-depth.ts'
import { rehypeImages } from './rehype-images.ts'
import { rehypeInlineCode } from './rehype-inline-code.ts'
import { rehypeLoads } from './rehype-loads.ts'
import { rehypePlainText } from './rehype-plain-text.ts'
import { rehypeRawText } from './rehype-raw-text.ts'
import { remarkAlerts } from './remark-alerts.ts'
import { remarkAttributeNames } from './remark-attribute-names.ts'
import { remarkAttributes } from './remark-attributes.ts'
import { remarkBareLinks } from './remark-bare-links.ts'
import { remarkCodeGroups } from './remark-code-groups.ts'
import { remarkComponents } from './remark-components.ts'
import { remarkContainers } from './remark-containers.ts'
import { remarkDataTables } from './remark-data-tables.ts'
import { remarkDiagrams } from './remark-diagrams.ts'
import { remarkEmoji } from './remark-emoji.ts'
import { remarkEmptyAnchors } from './remark-empty-anchors.ts'
import { remarkFenceLanguage } from './remark-fence-language.ts'
import { remarkFileTree } from './remark-file-tree.ts'
import { remarkFormulas } from './remark-formulas.ts'
import { remarkHeadingIds } from './remark-heading-ids.ts'
import { remarkImports } from './remark-imports.ts'
import { remarkIncludes } from './remark-includes.ts'
import { remarkLinks } from './remark-links.ts'
import { remarkNoLinkify } from './remark-no-linkify.ts'
import { remarkPlaces } from './remark-places.ts'
import { remarkProperties } from './remark-properties.ts'
import { remarkRawHtml } from './remark-raw-html.ts'
import { remarkSections } from './remark-sections.ts'
import { remarkShortcodes } from './remark-shortcodes.ts'
import { remarkTabIds } from './remark-tab-ids.ts'
import { remarkTypographer } from './remark-typographer.ts'
import { remarkWholeHtml } from './remark-whole-html.ts'
import { hasTrustedHtml } from './trusted-html.ts'

/** What the plugins collect on their way. */
export type Collected = Omit<CompiledArticle, 'key' | 'hasPlayer'>

/** How a site wants its articles read, as far as Hugo knows it in Hugo's words. */
export interface Markup {
  /** Whether raw HTML of `.md` is published. */
  unsafe: boolean
  /** Whether quotes, dashes and ellipses are set. */
  typographer: boolean
  /** Whether bare addresses become links. */
  linkify: boolean
  /** Whether `:name:` is an emoji. */
  enableEmoji: boolean
  /** Whether what stands between dollars is a formula. */
  math: boolean
  /** Marks between which a formula stands, as Hugo's configuration names them. */
  passthrough: Passthrough
  /** Whether the content security policy lets inline styles and scripts do anything. */
  inlineStyles: boolean
  inlineScripts: boolean
}

export interface PipelineOptions extends Markup {
  file: string
  format: Page['format']
  /** Names of the components that an article may use without importing them. */
  components: ReadonlySet<string>
  /** The article's text as its writer wrote it. */
  body: string
  /** The same with its shortcodes run. */
  expansion: Expansion
  /** The documents within the article, with the offset at which each begins. */
  documents: { base: number; document: TextDocument }[]
  collected: Collected
  /** Emoji by their names; none where the site wants none. */
  emoji: Readonly<Record<string, string>>
  /** Plugins for syntax that only some sites want. */
  syntax: Pluggable[]
  /** Reads another file of the content folder, named from its root or from beside the article. */
  readText: (path: string) => IncludedFile
}

const raw: PluggableList[0] = [rehypeRaw, { passThrough: [...nodeTypes] }]

/** The whole chain from text to React, in order. */
export function pipeline(options: PipelineOptions): CompileOptions {
  const isMarkdown = options.format !== 'mdx'
  return {
    format: isMarkdown ? 'md' : 'mdx',
    outputFormat: 'function-body',
    // A style attribute breaks a strict content security policy; `align` does not.
    tableCellAlignToStyle: false,
    remarkPlugins: [
      ...markdownSyntax(isMarkdown ? 'md' : 'mdx'),
      ...options.syntax,
      ...(options.format === 'html' ? [[remarkWholeHtml, options] satisfies PluggableList[0]] : []),
      [remarkShortcodes, options],
      remarkFenceLanguage,
      [remarkIncludes, options],
      options.linkify ? remarkBareLinks : remarkNoLinkify,
      ...(isMarkdown && options.enableEmoji ? [[remarkEmoji, options] satisfies PluggableList[0]] : []),
      [remarkAlerts, options],
      isMarkdown ? remarkAttributes : remarkAttributeNames,
      [remarkPlaces, options],
      [remarkContainers, options],
      [remarkImports, options],
      [remarkComponents, options],
      [remarkProperties, options],
      [remarkDataTables, options],
      [remarkFormulas, options],
      [remarkDiagrams, options],
      remarkCodeGroups,
      remarkFileTree,
      [remarkTabIds, options],
      [remarkHeadingIds, options],
      ...(isMarkdown && !options.unsafe ? [remarkEmptyAnchors] : []),
      [remarkLinks, options],
      [remarkSections, options],
      ...(isMarkdown && options.typographer ? [remarkTypographer] : []),
      remarkJoinTexts,
      // Last, because the id of a heading is made of its HTML too.
      [remarkRawHtml, options],
    ],
    remarkRehypeOptions: { clobberPrefix: '', handlers: definitionListHandlers },
    rehypePlugins: [
      [rehypePlainText, options],
      // Before raw HTML is read, which drops what a fence says besides its language.
      [rehypeCode, options],
      ...(hasRawHtml(options) ? [raw] : []),
      // Raw HTML is elements now, and its scripts and styles are not components yet.
      [rehypeInlineCode, options],
      [rehypeLoads, options],
      ...(hasRawHtml(options) ? [rehypeRawText] : []),
      // After raw HTML is read, which may show pictures too.
      [rehypeImages, options],
      rehypeDepth,
    ],
  }
}

/** Whether there may be HTML to read: reading it costs as much as all else. */
function hasRawHtml({ unsafe, format, expansion }: PipelineOptions): boolean {
  return (
    (unsafe && format === 'md') ||
    format === 'html' ||
    expansion.inserts.some((insert) => insert.kind === 'html') ||
    hasTrustedHtml(expansion)
  )
}
