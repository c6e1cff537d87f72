import type { Shortcode } from '../shortcode.ts'
import { badge } from './badge.ts'
import { callout, namedCallout } from './callout.ts'
import { card, cards } from './cards.ts'
import { catalogue, catalogueItem } from './catalogue.ts'
import { code, codeGroup, diagram, highlight, math, mermaid } from './code.ts'
import { codeToggle } from './code-toggle.ts'
import { comment } from './comment.ts'
import { dataTable } from './data-table.ts'
import { details } from './details.ts'
import { figure } from './figure.ts'
import { fileTree, fileTreeContainer, fileTreeFile, fileTreeFolder } from './file-tree.ts'
import { icon } from './icon.ts'
import { include } from './include.ts'
import { kbd } from './kbd.ts'
import { audio, video } from './media.ts'
import { param } from './param.ts'
import { vimeo, youtube } from './players.ts'
import { gist, instagram, x } from './posts.ts'
import { qr } from './qr.ts'
import { ref, relref } from './refs.ts'
import { steps } from './steps.ts'
import { tab, tabs } from './tabs.ts'

/** Every shortcode that needs no file of the site: Hugo's own, and those that themes made common. */
export const builtin: Readonly<Record<string, Shortcode>> = {
  admonition: callout,
  alert: callout,
  audio,
  badge,
  callout,
  card,
  cardpane: cards,
  cards,
  catalogue,
  'catalogue-item': catalogueItem,
  caution: namedCallout,
  code,
  'code-group': codeGroup,
  'code-toggle': codeToggle,
  collapse: details,
  comment,
  danger: namedCallout,
  'data-table': dataTable,
  details,
  diagram,
  expand: details,
  figure,
  filetree: fileTree,
  'filetree/container': fileTreeContainer,
  'filetree/folder': fileTreeFolder,
  'filetree/file': fileTreeFile,
  gist,
  highlight,
  hint: callout,
  icon,
  important: namedCallout,
  include,
  info: namedCallout,
  instagram,
  instagram_simple: instagram,
  katex: math,
  kbd,
  math,
  mermaid,
  note: namedCallout,
  notice: callout,
  param,
  qr,
  readfile: include,
  ref,
  relref,
  steps,
  tab,
  tabpane: tabs,
  tabs,
  tip: namedCallout,
  tweet: x,
  twitter: x,
  video,
  vimeo,
  vimeo_simple: vimeo,
  warn: namedCallout,
  warning: namedCallout,
  x,
  x_simple: x,
  youtube,
}
