import type { CompiledArticle, Page, Scripts, Site } from '@/lib/types.ts'

/** What every page template takes. `article` is absent where no file declares the page. */
export interface TemplateProps {
  page: Page
  site: Site
  scripts: Scripts
  article: CompiledArticle | undefined
}
