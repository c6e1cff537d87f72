/** The article that every portal publishes. */
export interface PortalArticle {
  title: string
  description: string
  /** Plain Markdown without front matter; its links within our site are links to another. */
  body: string
}

/** A site that a portal has built. */
export interface PortalSite {
  /** What it is and of which version: `VitePress 1.6.4`. */
  name: string
  /** Folder of its files. */
  out: string
  /** Address of the article. */
  path: string
}

/** Makes the default site of a portal, as its own guide does, with the article in it. */
export type Portal = (folder: string, article: PortalArticle) => Promise<PortalSite>

/** The article as a file, with the front matter that all portals know. */
export function markdownOf({ title, description, body }: PortalArticle): string {
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${body}`
}
