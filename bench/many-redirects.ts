import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Articles of the site that is measured, and how many old addresses each has. */
const [articles, each] = [100, 100]

/** Writes a content folder with 10,000 old addresses and ten subtrees, for every server. */
export async function writeManyRedirects(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(join(folder, 'guides'), { recursive: true })
  await writeFile(
    join(folder, 'site.yaml'),
    'title: Many redirects\nurl: https://bench.example\nhosts: [static, netlify, vercel, nginx, apache, caddy, firebase, aws]\n',
  )
  const rules = Array.from({ length: 10 }, (_, index) => `- {from: /v${index}/*, to: "/guides/:splat"}\n`)
  await writeFile(join(folder, 'redirects.yaml'), rules.join(''))
  for (let article = 0; article < articles; article++) {
    const aliases = Array.from({ length: each }, (_, index) => `  - ${oldAddress(article, index)}\n`).join('')
    const text = 'A paragraph of an ordinary length, so that the page has an ordinary size.\n\n'.repeat(30)
    await writeFile(
      join(folder, 'guides', `article-${article}.md`),
      `---\ntitle: Article ${article}\naliases:\n${aliases}---\n${text}`,
    )
  }
}

/** Shapes that old addresses have. */
function oldAddress(article: number, index: number): string {
  const name = `topic-${article}-${index}`
  const shapes = [`/docs/guides/${name}/`, `/old/${name}.html`, `/wiki/${index}/${name}/`, `/${name}/`]
  return shapes[index % shapes.length] ?? ''
}
