import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { Footer } from '@/components/chrome/footer.tsx'
import { Header } from '@/components/chrome/header.tsx'
import { SearchDialog } from '@/components/search/search-dialog.tsx'
import type { SiteView } from '@/lib/view/site-view.ts'

interface Props {
  site: SiteView
  /** Of a script that pages load in development. */
  developmentScript?: string | undefined
  children: ReactNode
}

/** The document around every page. */
export function SiteDocument({ site, developmentScript, children }: Props) {
  for (const font of site.fonts) preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang={site.language} dir={site.direction} suppressHydrationWarning>
      {/* biome-ignore lint/style/noHeadElement: the document of the App Router has one, and so has ours */}
      <head>
        {/* Blocking on purpose: it sets the chosen theme before anything is painted. */}
        <script src={site.basePath + site.scripts.elements} />
        {developmentScript && <script src={developmentScript} defer />}
      </head>
      <body>
        <link rel="stylesheet" href={site.styles} precedence="site" />
        <a className="skip-link" href="#content">
          Skip to content
        </a>
        <Header site={site} />
        {children}
        <Footer site={site} />
        <SearchDialog site={site} />
      </body>
    </html>
  )
}
