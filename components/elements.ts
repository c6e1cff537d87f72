/**
 * Registry of the custom elements: the one script of every page. It is loaded in the head and
 * blocks on purpose, so that the theme is set before anything is painted; elements wait until
 * the page is parsed.
 */
import { CodeElement } from './article/code-block.element.ts'
import { PlayerElement } from './article/player.element.ts'
import { TabsElement } from './article/tabs.element.ts'
import { ContentsElement } from './chrome/contents.element.ts'
import { closeDrawerOnLeave } from './chrome/drawer.ts'
import { PrintElement } from './chrome/print-button.element.ts'
import { applyTheme, ThemeElement } from './chrome/theme.element.ts'
import { TreeElement } from './chrome/tree.element.ts'
import { SearchElement } from './search/search-dialog.element.ts'

applyTheme()
document.addEventListener('DOMContentLoaded', () => {
  customElements.define('fp-code', CodeElement)
  customElements.define('fp-contents', ContentsElement)
  customElements.define('fp-player', PlayerElement)
  customElements.define('fp-print', PrintElement)
  customElements.define('fp-search', SearchElement)
  customElements.define('fp-tabs', TabsElement)
  customElements.define('fp-theme', ThemeElement)
  customElements.define('fp-tree', TreeElement)
  closeDrawerOnLeave()
})
