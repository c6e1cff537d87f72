import { createHash, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { isPlain } from '../../content/kept-front-matter.ts'
import { workFolder } from '../../project.ts'
import { openResultStore } from '../../store/result-store.ts'
import type { KeptSite, KeptTexts } from './kept-site.ts'

/** The names of what is kept: each state has one of its own, so that none is taken for that of another build. */
export interface KeptNames {
  site: string
  texts: string
  /** Of what edits have changed of the texts since; none where there was no edit. */
  edits?: string
}

/** A site as it was kept, its texts with all edits since. */
export interface Kept {
  site: KeptSite
  texts: KeptTexts
  /** The texts as they were before the first edit. */
  base: KeptTexts
}

/** Keeps a site in place of the one that an out folder had before; gives its names, unless JSON would change it. */
export function writeKept(out: string, site: KeptSite, texts: KeptTexts): KeptNames | undefined {
  if (!isPlain(site)) return undefined
  return { site: write(out, 'site', site), texts: write(out, 'texts', texts) }
}

/** Keeps what edits have changed of the texts: a little, where to write all of them would take longer than the edit. */
export function writeKeptEdits(out: string, names: KeptNames, base: KeptTexts, texts: KeptTexts): KeptNames {
  const edits: KeptTexts = {
    articles: changesOf(base.articles, texts.articles),
    included: texts.included,
    asked: changesOf(base.asked, texts.asked),
    // No text changes the others.
    problems: { others: [], checks: changesOf(base.problems.checks, texts.problems.checks) },
    outputs: changesOf(base.outputs, texts.outputs),
  }
  return { ...names, edits: write(out, 'edits', edits) }
}

/** What is kept of the site that an out folder was made from; undefined where it is another, or none. */
export function readKept(out: string, names: KeptNames): Kept | undefined {
  const site: KeptSite | undefined = read(out, 'site', names.site)
  const base: KeptTexts | undefined = read(out, 'texts', names.texts)
  const edits: KeptTexts | undefined = names.edits === undefined ? base : read(out, 'edits', names.edits)
  if (!site || !base || !edits) return undefined
  const texts: KeptTexts = {
    articles: { ...base.articles, ...edits.articles },
    included: edits.included,
    asked: { ...base.asked, ...edits.asked },
    problems: {
      others: base.problems.others,
      checks: { ...base.problems.checks, ...edits.problems.checks },
    },
    outputs: { ...base.outputs, ...edits.outputs },
  }
  return { site, texts, base }
}

/** The entries that are not the very same. */
function changesOf<T>(before: Record<string, T>, after: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value))
}

const places = () => openResultStore(join(workFolder, 'edits'), '.json')

function write(out: string, part: keyof KeptNames, content: KeptSite | KeptTexts): string {
  const name = randomUUID()
  const store = places()
  store.write(keyOf(out, part), `${name}\n${JSON.stringify(content)}`)
  // Those of other out folders go in time.
  for (const each of ['site', 'texts', 'edits']) store.keep(keyOf(out, each))
  store.sweep()
  return name
}

function read<T extends KeptSite | KeptTexts>(
  out: string,
  part: keyof KeptNames,
  name: string,
): T | undefined {
  const text = places().read(keyOf(out, part))
  return text?.startsWith(`${name}\n`) ? JSON.parse(text.slice(name.length + 1)) : undefined
}

function keyOf(out: string, part: string): string {
  return createHash('sha256').update(`${out}\n${part}`).digest('hex').slice(0, 16)
}
