import { join } from 'node:path'
import { install, runIn, versionOf, writeFiles } from '../packages.ts'
import { markdownOf, type Portal } from './portal.ts'

/** @see https://nextra.site/docs/docs-theme/start */
export const nextra: Portal = async (folder, article) => {
  await writeFiles(folder, {
    'package.json': '{ "private": true, "type": "module" }',
    'next.config.mjs': `import nextra from 'nextra'
export default nextra({})({ output: 'export', trailingSlash: true, images: { unoptimized: true } })
`,
    'mdx-components.js': `import { useMDXComponents as getThemeComponents } from 'nextra-theme-docs'
const themeComponents = getThemeComponents()
export const useMDXComponents = (components) => ({ ...themeComponents, ...components })
`,
    'app/layout.jsx': `import { Footer, Layout, Navbar } from 'nextra-theme-docs'
import { Head } from 'nextra/components'
import { getPageMap } from 'nextra/page-map'
import 'nextra-theme-docs/style.css'
export default async function RootLayout({ children }) {
  return (
    <html lang="en" dir="ltr" suppressHydrationWarning>
      <Head />
      <body>
        <Layout navbar={<Navbar logo={<b>Nextra</b>} />} pageMap={await getPageMap()} footer={<Footer>MIT</Footer>}>
          {children}
        </Layout>
      </body>
    </html>
  )
}
`,
    'app/[[...mdxPath]]/page.jsx': `import { generateStaticParamsFor, importPage } from 'nextra/pages'
import { useMDXComponents as getMDXComponents } from '../../mdx-components'
export const generateStaticParams = generateStaticParamsFor('mdxPath')
export async function generateMetadata(props) {
  return (await importPage((await props.params).mdxPath)).metadata
}
const Wrapper = getMDXComponents().wrapper
export default async function Page(props) {
  const params = await props.params
  const { default: MDXContent, toc, metadata, sourceCode } = await importPage(params.mdxPath)
  return (
    <Wrapper toc={toc} metadata={metadata} sourceCode={sourceCode}>
      <MDXContent {...props} params={params} />
    </Wrapper>
  )
}
`,
    'content/index.mdx': '# Welcome\n',
    'content/article.mdx': markdownOf({ ...article, body: `# ${article.title}\n\n${article.body}` }),
  })
  install(folder, 'next', 'react', 'react-dom', 'nextra', 'nextra-theme-docs')
  runIn(folder, 'npx', 'next', 'build')
  return {
    name: `Nextra ${await versionOf(folder, 'nextra')}`,
    out: join(folder, 'out'),
    path: '/article/',
  }
}
