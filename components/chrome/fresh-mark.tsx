import type { Freshness } from '@/lib/content/freshness.ts'

const words = { new: 'New', updated: 'Updated' }

/** Says of an article in a list that it was written or changed not long before the site was built. */
export function FreshMark({ freshness }: { freshness?: Freshness | undefined }) {
  return freshness && <span className="fresh">{words[freshness]}</span>
}
