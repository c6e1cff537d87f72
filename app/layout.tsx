import type { ReactNode } from 'react'
import { SiteDocument } from '@/components/pages/site-document.tsx'
import { loadModel } from '@/lib/model/store.ts'

export default function Layout({ children }: { children: ReactNode }) {
  const { view, developmentScript } = loadModel()
  return (
    <SiteDocument site={view} developmentScript={developmentScript}>
      {children}
    </SiteDocument>
  )
}
