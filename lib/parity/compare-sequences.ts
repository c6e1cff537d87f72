import { align } from './align.ts'
import type { Difference, ParityHeading, ParityMenuEntry, ParityModel, ParityPage } from './model.ts'

/** The two sides' readings of one page. */
export interface Pair {
  hugo: ParityPage
  fingerpost: ParityPage
}

/** Takes every compared item; it is a difference where the two sides say something else. */
export type Item = (difference: Difference) => void

/** The headings of a page as sequences of level and id. */
export function compareHeadings({ hugo, fingerpost }: Pair, item: Item): void {
  const words = (heading: ParityHeading | undefined) =>
    heading ? `h${heading.level} #${heading.id}` : 'no heading here'
  for (const step of align(hugo.headings, fingerpost.headings, words)) {
    const { text, id } = step.hugo ?? step.fingerpost ?? { text: '', id: '' }
    item({
      itemClass: 'heading',
      file: fingerpost.file,
      subject: { heading: text, id },
      hugo: words(step.hugo),
      fingerpost: words(step.fingerpost),
    })
  }
}

/** Addresses that both sides publish: a page that one lacks is a difference of its own already. */
export function sharedPages(hugo: ParityModel, fingerpost: ParityModel): Set<string> {
  const urls = new Set(hugo.pages.map(({ url }) => url))
  return new Set(fingerpost.pages.map(({ url }) => url).filter((url) => urls.has(url)))
}

/**
 * The order of the children that both sides list; one that a single side lists is
 * named as such. In which order a list of terms stands, is the theme's choice.
 */
export function compareChildren({ hugo, fingerpost }: Pair, shared: ReadonlySet<string>, item: Item): void {
  const isTerm = hugo.kind === 'term' || hugo.kind === 'taxonomy'
  const file = fingerpost.file || fingerpost.url
  const say = (left: string, right: string) =>
    item({ itemClass: isTerm ? 'term' : 'order', file, subject: undefined, hugo: left, fingerpost: right })
  const [ofHugo, ofFingerpost] = [new Set(hugo.children), new Set(fingerpost.children)]
  const left = hugo.children.filter((child) => ofFingerpost.has(child))
  const right = fingerpost.children.filter((child) => ofHugo.has(child))
  const kept = new Set(
    align(left, right, (child) => child).map((step) => (step.hugo === step.fingerpost ? step.hugo : '')),
  )
  for (const child of left) {
    if (kept.has(child) || hugo.kind === 'taxonomy') say(child, child)
    else say(`${child} ${placeIn(left, child)}`, `${child} ${placeIn(right, child)}`)
  }
  const known = (child: string) => shared.has(child)
  for (const child of hugo.children.filter(known))
    if (!ofFingerpost.has(child)) say(`lists ${child}`, 'does not')
  for (const child of fingerpost.children.filter(known))
    if (!ofHugo.has(child)) say('does not', `lists ${child}`)
}

function placeIn(order: readonly string[], child: string): string {
  const index = order.indexOf(child)
  return index === 0 ? 'comes first' : `comes after ${order[index - 1]}`
}

/** Menus are told apart by their names; entries count where they stand. */
export function compareMenus(hugo: ParityModel, fingerpost: ParityModel, item: Item): void {
  const files = new Map([...hugo.pages, ...fingerpost.pages].map(({ url, file }) => [url, file]))
  for (const menu of new Set([...hugo.menus, ...fingerpost.menus].map((entry) => entry.menu))) {
    const [left = [], right = []] = [hugo, fingerpost].map(({ menus }) =>
      menus.filter((entry) => entry.menu === menu),
    )
    for (const step of align(left, right, entryWords)) {
      const { url } = step.fingerpost ?? step.hugo ?? { url: '' }
      const says = { hugo: entryWords(step.hugo), fingerpost: entryWords(step.fingerpost) }
      item({ itemClass: 'menu', file: files.get(url) || url || menu, subject: { field: 'menu' }, ...says })
    }
  }
}

function entryWords(entry: ParityMenuEntry | undefined): string {
  if (!entry) return 'no entry here'
  return `${entry.menu}: ${entry.trail.join(' > ')} (${entry.url || 'no address'})`
}
