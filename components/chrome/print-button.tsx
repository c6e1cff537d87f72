import { navigationTreePath } from '@/lib/outputs/navigation-tree.ts'
import type { Scripts, Site } from '@/lib/types.ts'

/**
 * Prints a category with all that stands below it as one document. Without JavaScript there is no
 * button, and the category prints as the list that it is.
 */
export function PrintButton({ site, scripts }: { site: Site; scripts: Scripts }) {
  const { basePath } = site.config
  return (
    <fp-print
      class="print-button scripted"
      script={basePath + scripts.printSection}
      tree={basePath + navigationTreePath(site)}
    >
      <button type="button">Print this category</button> <span aria-live="polite" />
    </fp-print>
  )
}
