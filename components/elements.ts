/**
 * Registry of the custom elements: the one script of every page. It is loaded in the head and
 * blocks on purpose, so that the theme is set before anything is painted. The tree is restored while
 * the page is parsed, also before that; other elements wait until all of the page is there.
 */
import { CodeElement } from './article/code-block.element.ts'
import { copyHeadingAddress } from './article/heading-anchor.ts'
import { placeMessages } from './chrome/announce.ts'
import { ContentsElement } from './chrome/contents.element.ts'
import { closeDrawerOnLeave } from './chrome/drawer.ts'
import { listenForKeys } from './chrome/keyboard.ts'
import { mendHash } from './chrome/mend-hash.ts'
import { basePathOf, prefetchPages } from './chrome/prefetch.ts'
import { PrintElement } from './chrome/print-button.element.ts'
import { applyTheme, ThemeElement } from './chrome/theme.element.ts'
import { TreeElement, TreeEndElement } from './chrome/tree.element.ts'
import { loadWhenSeen } from './load-when-seen.ts'
import { SearchElement } from './search/search-dialog.element.ts'

const { currentScript } = document
const basePath = basePathOf(currentScript)
const folder = currentScript instanceof HTMLScriptElement ? currentScript.src : ''

applyTheme()
customElements.define('fp-tree', TreeElement)
customElements.define('fp-tree-end', TreeEndElement)
listenForKeys()
document.addEventListener('click', (event) => void copyHeadingAddress(event))
document.addEventListener('DOMContentLoaded', () => {
  placeMessages()
  prefetchPages(basePath)
  customElements.define('fp-code', CodeElement)
  customElements.define('fp-contents', ContentsElement)
  customElements.define('fp-print', PrintElement)
  customElements.define('fp-search', SearchElement)
  customElements.define('fp-theme', ThemeElement)
  loadWhenSeen(folder)
  closeDrawerOnLeave()
  mendHash()
})
