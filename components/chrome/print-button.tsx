import { navigationAddress } from '@/lib/view/late-values.ts'
import type { SiteView } from '@/lib/view/site-view.ts'

/**
 * Prints a category with all that stands below it as one document. Without JavaScript there is no
 * button, and the category prints as the list that it is.
 */
export function PrintButton({ site: { basePath, scripts } }: { site: SiteView }) {
  return (
    <fp-print class="print-button scripted" script={basePath + scripts.printSection} tree={navigationAddress}>
      <button type="button">Print this category</button> <span aria-live="polite" />
    </fp-print>
  )
}
