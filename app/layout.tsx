import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { Footer } from '@/components/chrome/footer.tsx'
import { Header } from '@/components/chrome/header.tsx'
import { SearchDialog } from '@/components/search/search-dialog.tsx'
import { textDirection } from '@/lib/content/text-direction.ts'
import { themeFileHref } from '@/lib/content/theme-file.ts'
import { loadModel } from '@/lib/model/store.ts'
import './globals.css'
import 'fingerpost-theme.css'

export function generateMetadata(): Metadata {
  const { title, description, url, basePath } = loadModel().site.config
  return {
    metadataBase: new URL(url),
    title: { default: title, template: `%s · ${title}` },
    description,
    icons: { icon: `${basePath}/favicon.svg` },
  }
}

export const viewport: Viewport = { colorScheme: 'light dark' }

export default function Layout({ children }: { children: ReactNode }) {
  const { site, scripts } = loadModel()
  const { language, basePath, theme } = site.config
  for (const { src } of theme.fonts.files)
    preload(themeFileHref(src, site) ?? '', { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <html lang={language} dir={textDirection(language)} suppressHydrationWarning>
      <head>
        {/* Blocking on purpose: it sets the chosen theme before anything is painted. */}
        <script src={basePath + scripts.elements} />
        {process.env.NODE_ENV === 'development' && (
          <script src={`${basePath}/_fingerpost/dev/reload.js`} defer />
        )}
      </head>
      <body>
        <a className="skip-link" href="#content">
          Skip to content
        </a>
        <Header site={site} />
        {children}
        <Footer site={site} />
        <SearchDialog site={site} scripts={scripts} />
      </body>
    </html>
  )
}
