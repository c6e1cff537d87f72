// biome-ignore-all lint/style/noRestrictedImports: a test reads its fixtures and compiles them
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { runSync } from '@mdx-js/mdx'
import { createElement, Fragment } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { article, pageAt, siteOf } from '@/lib/content/site.fixture.ts'
import { compileArticle } from '@/lib/mdx/compile.ts'
import * as contracts from '@/lib/properties/index.ts'
import { expandShortcodes } from '@/lib/shortcodes/expand.ts'
import { createLibrary } from '@/lib/shortcodes/library.ts'
import type { Scripts, SiteImage } from '@/lib/types.ts'
import { questionsOf } from '@/lib/view/questions.ts'
import { articleComponents } from './article-components.tsx'
import { filesOf } from './component-files.tsx'
import * as registry from './index.ts'
import { markdown } from './markdown.ts'

const folder = new URL('fixtures/', import.meta.url)
const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
const articles = readdirSync(folder).filter((file) => /\.mdx?$/.test(file))
const names = [...new Set(articles.map((file) => file.replace(/\.mdx?$/, '')))]

/** The pictures that an article may show, and the one that is seen first. */
interface Pictures {
  images: Record<string, SiteImage>
  lead: string | undefined
}

const noPictures: Pictures = { images: {}, lead: undefined }

/** What a build would know of the picture beside the article. */
const images = {
  '/base/docs/picture.png': {
    width: 1600,
    height: 1200,
    variants: [
      { width: 352, href: '/base/_fingerpost/images/a-352.webp' },
      { width: 704, href: '/base/_fingerpost/images/a-704.webp' },
    ],
  },
}

/** Things that they list. */
const tools = `catalogue:
  title: Tools
  address: /tools/
  items: [tool, tools]
  fields:
    kind: { type: choices, of: { a: Alpha, b: <i>Beta</i> }, filter: true }
    free: { type: boolean, filter: true }
    tags: { type: list }
items:
  - { name: One, kind: [a], free: true, description: "<b>*first*</b>" }
  - { name: Two, kind: [a, b], tags: [x, y] }
`

/** Files that the articles include. */
const included: Readonly<Record<string, string>> = {
  'docs/parts/sizes.csv': 'name,note,size\ncurl,*plain* <i>text</i>,9\ngo,"a, b",120\n',
  'docs/parts/setup.sh': '#!/bin/sh\n  set -e\n  echo ready\n',
  'docs/parts/note.md': '---\ntitle: Note\n---\nNot this.\n\n## A part\n\nWith *emphasis*.\n',
}

/** The HTML of an article that stands at /base/docs/article/, with a new line between two tags. */
async function render(
  text: string,
  format = 'mdx',
  pictures: Pictures = noPictures,
  componentFiles: Scripts['components'] = {},
  unsafe = false,
): Promise<string> {
  const files = {
    [`docs/article.${format}`]: `${article('title: Article\ncolor: red', '')}${text}`,
    [`docs/other.${format}`]: article('title: Other\naliases: /old/'),
  }
  const yaml = 'params: {size: 3}\nurl: https://example.com'
  const { site } = siteOf(files, {
    basePath: '/base',
    assets: ['docs/picture.png'],
    catalogues: { 'data/tools.yaml': tools },
    yaml,
  })
  const page = pageAt(site, '/docs/article/')
  const sources = Object.entries(files).map(([path, source]) => ({ path, source }))
  const library = createLibrary(site, {
    articles: sources,
    snippets: [],
    templates: new Map(),
    readText: (path) => included[path],
  })
  const { code, problems, unknownShortcodes } = await compileArticle(
    { ...page, expansion: expandShortcodes(page, library), readText: library.contextOf(page).readText },
    new Set(Object.keys(registry)),
    { unsafe },
  )
  assert.deepEqual([problems, unknownShortcodes], [[], []])
  const { default: Content } = runSync(code, { Fragment, jsx, jsxs })
  const html = renderToStaticMarkup(
    createElement(Content, {
      components: articleComponents(
        questionsOf(page, { site, catalogues: site.catalogues, images: pictures.images }),
        { basePath: '/base', scripts: { components: componentFiles } },
        pictures.lead,
      ),
    }),
  )
  return `${html.trim().replaceAll('><', '>\n<')}\n`
}

// What is written as shortcodes must come out as what is written as tags.
for (const file of articles) {
  const [name = '', format = ''] = file.split('.')
  test(`${file} becomes ${name}.html`, async () => {
    const own = format === 'md' ? read(file).replaceAll('.mdx', '.md') : read(file)
    assert.equal(await render(own, format), read(`${name}.html`))
  })
}

test('every component that a writer may use stands in a fixture', () => {
  const written = articles.map(read).join()
  const missing = Object.keys(registry).filter((name) => !written.includes(`<${name}`))
  assert.deepEqual(missing, [])
})

test('every component that a writer may use has a contract', () => {
  assert.deepEqual(Object.keys(contracts), Object.keys(registry))
})

test('no fixture is left alone', () => {
  const pairs = [...articles, ...names.map((name) => `${name}.html`)]
  assert.deepEqual(readdirSync(folder).toSorted(), pairs.toSorted())
})

test('the columns of a table are aligned without a style attribute, which a strict policy would block', async () => {
  assert.doesNotMatch(await render('| Right |\n| ----: |\n| a |\n'), / style=/)
})

test('a picture that was measured keeps its place, and offers the files that were made of it', async () => {
  const html = await render('![A picture](./picture.png)', 'md', { images, lead: './picture.png' })
  assert.equal(
    html,
    [
      '<p>',
      '<picture>',
      '<img fetchPriority="high" decoding="async" srcSet="/base/_fingerpost/images/a-352.webp 352w, ' +
        '/base/_fingerpost/images/a-704.webp 704w, /base/docs/picture.png 1600w" ' +
        'sizes="(min-width: 736px) 704px, calc(100vw - 32px)" width="1600" height="1200" ' +
        'src="/base/docs/picture.png" alt="A picture"/>',
      '</picture>',
      '</p>\n',
    ].join('\n'),
  )
})

test('all pictures but the first are lazy, in Markdown, tags and figures', async () => {
  const text = '![](./picture.png)\n\n<img src="picture.png" />\n\n<Figure src="picture.png" width="300" />'
  const html = await render(text, 'mdx', { images, lead: './picture.png' })
  const tags = html.match(/<img[^>]*>/g) ?? []
  assert.deepEqual(
    tags.map((tag) => [/loading="lazy"/.test(tag), /width="\d+" height="\d+"/.exec(tag)?.[0]]),
    [
      [false, 'width="1600" height="1200"'],
      [true, 'width="1600" height="1200"'],
      [true, 'width="300" height="225"'],
    ],
  )
})

test('an address that is the name of a property of every object is no picture', async () => {
  assert.match(
    await render('![](constructor)', 'md', { images, lead: undefined }),
    /<img [^>]*src="constructor"/,
  )
})

test('a page loads the files of components that stand on it, each once, and of no other', async () => {
  const files = {
    player: { script: '/player.js' },
    steps: { style: '/steps.css' },
    tabs: { style: '/tabs.css', script: '/tabs.js' },
  }
  const tabs = '<Tabs><Tab label="a">A</Tab></Tabs>\n\n'
  const html = await render(`${tabs}${tabs}<Steps>\n1. One\n</Steps>`, 'mdx', noPictures, files)
  const loaded = html.match(/<(?:link|script)[^>]*>/g)
  assert.deepEqual(loaded, [
    '<link rel="stylesheet" href="/base/tabs.css" data-precedence="component"/>',
    '<link rel="stylesheet" href="/base/steps.css" data-precedence="component"/>',
    '<script type="module" async="" src="/base/tabs.js">',
  ])
})

test('every component with files of its own has them beside it', () => {
  const names = readdirSync(new URL('.', import.meta.url))
  const found = (file: string) => names.includes(`${file}.css`) || names.includes(`${file}.element.ts`)
  assert.deepEqual(
    Object.entries(filesOf).filter(([name, file]) => !(name in { ...registry, ...markdown }) || !found(file)),
    [],
  )
})

test('calls of the theme Hextra make the same file tree as a list', async () => {
  const calls = `{{< filetree/container >}}
  {{< filetree/folder name="content" >}}
    {{< filetree/file name="_index.md" >}}
    {{< filetree/folder name="docs" state="closed" >}}
      {{< filetree/file name="first.md" >}}
    {{< /filetree/folder >}}

    {{< filetree/file name="last.md" >}}
  {{< /filetree/folder >}}
  {{< filetree/file name="hugo.toml" >}}
{{< /filetree/container >}}`
  const list = `{{< filetree >}}
- content/
  - \`_index.md\`
  - docs/
    - first.md
  - last.md
- hugo.toml
{{< /filetree >}}`
  assert.equal(await render(calls, 'md'), await render(list, 'md'))
})

const media: [written: string, html: string][] = [
  [
    '<video src="./picture.png" poster="picture.png" controls></video>',
    '<video src="/base/docs/picture.png" poster="/base/docs/picture.png" controls=""></video>',
  ],
  [
    '<audio><source src="/docs/picture.png" /></audio>',
    '<audio><source src="/base/docs/picture.png"/></audio>',
  ],
  [
    '<picture><source srcset="./picture.png 1x, https://x.example/b.png 2x" /></picture>',
    '<picture><source srcSet="/base/docs/picture.png 1x, https://x.example/b.png 2x"/></picture>',
  ],
  ['<object data="./picture.png"></object>', '<object data="/base/docs/picture.png"></object>'],
  ['<iframe src="/docs/other/"></iframe>', '<iframe src="/base/docs/other/"></iframe>'],
]
for (const format of ['md', 'mdx'])
  for (const [written, html] of media)
    test(`raw HTML shows files beside the article, .${format}: ${written}`, async () => {
      const tag = format === 'mdx' ? written.replace('srcset', 'srcSet') : written
      const rendered = await render(tag, format, noPictures, {}, true)
      assert.equal(
        rendered
          .replaceAll('>\n<', '><')
          .replace(/<\/?p>/g, '')
          .trim(),
        html,
      )
    })
