import { SearchPage } from '@/components/pages/search-page.tsx'
import { loadModel } from '@/lib/model/store.ts'

export const metadata = { title: 'Search', robots: { index: false } }

/** The full page of search. A page of the content folder with the same address takes its place. */
export default function Search() {
  const { site, scripts } = loadModel()
  return <SearchPage site={site} scripts={scripts} />
}
