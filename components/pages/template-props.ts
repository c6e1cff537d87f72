import type { CompiledArticle, Page, Site } from '@/lib/types.ts'

/** What every page template takes. `article` is absent where no file declares the page. */
export interface TemplateProps {
  page: Page
  site: Site
  article: CompiledArticle | undefined
}
