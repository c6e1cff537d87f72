import { NotFoundPage } from '@/components/pages/not-found-page.tsx'
import { loadModel } from '@/lib/model/store.ts'

export const metadata = { title: 'Page not found', robots: { index: false } }

export default function NotFound() {
  const { site, scripts } = loadModel()
  return <NotFoundPage site={site} scripts={scripts} />
}
