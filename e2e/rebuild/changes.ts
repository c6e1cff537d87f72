import { photo } from '../../lib/images/picture.fixture.ts'
import { editedArticles, edits } from './edits.ts'

/** Files of a content folder by path; null where there is none any more. */
export type Files = Record<string, string | Buffer | null>

/** A change of a site, and what of it a build has to do. */
export interface Change {
  name: string
  files?: Files
  environment?: Record<string, string>
  /** ISO 8601. */
  now?: string
  /** How many pages are rendered anew, and how many articles compiled. */
  rendered: number
  compiled: number
  /** Whether nothing is read but what was edited. */
  isQuick?: boolean | undefined
}

const article = (fields: string, text: string) => `---\n${fields}\n---\n\n${text}\n`

const counter = (label: string) => `export default function Sum() {\n  return <output>${label}</output>\n}\n`
const tools = (description: string) => `catalogue:
  title: Tools
  address: /tools/
  items: [tool, tools]
  fields:
    kind: { type: choices, of: { a: Alpha, b: Beta }, filter: true }
items:
  - { name: One, kind: [a], description: ${description} }
  - { name: Two, kind: [b] }
`

/** The site to begin with: 40 pages. */
export const site: Files = {
  'site.yaml': 'title: Rebuilt\nurl: https://rebuilt.test\nsearch: { synonyms: [[knot, loop]] }\n',
  '_index.md': article('title: Home', 'Welcome.'),
  'guides/_index.md': article('title: Guides', 'All guides.'),
  'guides/first.md': article(
    'title: First\nweight: 1\ntags: [rope]\naliases: [/old/first/]',
    'See [the second](second.md#part).\n\n![A photo](photo.png)\n\n{{< words >}}',
  ),
  'guides/second.md': article('title: Second\nweight: 2\ntags: [rope]', '## Part\n\nText of the second.'),
  'guides/third.md': article('title: Third\nweight: 3\ndate: 2025-05-20', 'Text of the third.'),
  'guides/sum.mdx': article('title: Sum\nweight: 4', "import Sum from './sum.tsx'\n\n<Sum />\n\n{1 + 2}"),
  'guides/sum.tsx': counter('three'),
  'guides/dynamic.mdx': article('title: Dynamic\nweight: 5', "<a href={'/guides/' + 'third/'}>away</a>"),
  'guides/including.mdx': article('title: Including\nweight: 6', '<Include file="notes.txt" />'),
  'guides/notes.txt': 'first note',
  'guides/data.zip': 'an archive',
  'reference/_index.md': article('title: Reference', 'All of it.'),
  ...Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => [
      `reference/r${index}.md`,
      article(
        `title: Entry ${index}\nweight: ${index + 1}`,
        `Entry ${index}. See [the first](/guides/first/).`,
      ),
    ]),
  ),
  'reference/signed.md': article('title: Signed\nweight: 90', '{{< sign "Ada" >}}'),
  'snippets/words.md': 'first words',
  '../layouts/shortcodes/sign.html': '<b>by {{ .Get 0 }}</b>',
  'data/tools.yaml': tools('first'),
  'redirects.yaml': '- { from: /away/, to: /guides/ }\n',
}

const red = await photo(500, 300).png().toBuffer()
const wide = await photo(900, 300).png().toBuffer()
site['guides/photo.png'] = red

const first = (text: string, fields = 'weight: 1\ntags: [rope]\naliases: [/old/first/]') =>
  article(`title: First\n${fields}`, text)
const second = (text: string, fields = 'title: Second\nweight: 2\ntags: [rope]') => article(fields, text)
const firstText = 'See [the second](second.md#part).\n\n![A photo](photo.png)\n\n{{< words >}}'

/** Each is applied to what the ones before it left. */
export const changes: Change[] = [
  { name: 'nothing', rendered: 0, compiled: 0 },
  {
    name: 'a text',
    files: { 'guides/second.md': second('## Part\n\nAnother text.') },
    rendered: 3,
    compiled: 1,
    isQuick: true,
  },
  {
    name: 'a heading',
    files: { 'guides/second.md': second('## Part\n\n## More\n\nText.') },
    rendered: 3,
    compiled: 1,
    isQuick: true,
  },
  {
    name: 'a text that no list shows',
    files: { 'guides/second.md': second('## Part\n\n## More\n\nText. <!-- a note -->') },
    rendered: 1,
    compiled: 1,
    isQuick: true,
  },
  {
    name: 'a title',
    files: { 'guides/second.md': second('## Part\n\nText.', 'title: Next\nweight: 2\ntags: [rope]') },
    rendered: 9,
    compiled: 1,
  },
  {
    name: 'a description',
    files: {
      'guides/second.md': second('## Part\n\nText.', 'title: Next\ndescription: D\nweight: 2\ntags: [rope]'),
    },
    rendered: 3,
    compiled: 1,
  },
  {
    name: 'a weight',
    files: { 'guides/second.md': second('## Part\n\nText.', 'title: Next\nweight: 9\ntags: [rope]') },
    rendered: 9,
    compiled: 0,
  },
  {
    name: 'a tag',
    files: {
      'guides/third.md': article(
        'title: Third\nweight: 3\ndate: 2025-05-20\ntags: [rope, knots]',
        'Text of the third.',
      ),
    },
    rendered: 6,
    compiled: 1,
  },
  {
    name: 'no tag any more',
    files: { 'guides/third.md': article('title: Third\nweight: 3\ndate: 2025-05-20', 'Text of the third.') },
    rendered: 0,
    compiled: 0,
  },
  {
    name: 'an alias',
    files: {
      'guides/first.md': first(firstText, 'weight: 1\ntags: [rope]\naliases: [/old/first/, /older/]'),
    },
    rendered: 0,
    compiled: 0,
  },
  {
    name: 'a new article',
    files: { 'guides/new.md': article('title: New\nweight: 8', 'A new text.') },
    rendered: 11,
    compiled: 1,
  },
  {
    name: 'a moved article',
    files: { 'guides/new.md': null, 'reference/new.md': article('title: New\nweight: 8', 'A new text.') },
    rendered: 26,
    compiled: 1,
  },
  { name: 'a deleted article', files: { 'reference/new.md': null }, rendered: 0, compiled: 0 },
  {
    name: 'an address that others link to',
    files: {
      'guides/third.md': article(
        'title: Third\nweight: 3\nslug: iii\ndate: 2025-05-20\naliases: [/guides/third/]',
        'Text of the third.',
      ),
    },
    rendered: 8,
    compiled: 1,
  },
  {
    name: 'a draft',
    files: { 'guides/draft.md': article('title: Draft\ndraft: true', 'Not yet.') },
    rendered: 0,
    compiled: 0,
  },
  {
    name: 'a published draft',
    files: { 'guides/draft.md': article('title: Draft', 'Now.') },
    rendered: 10,
    compiled: 1,
  },
  { name: 'a picture', files: { 'guides/photo.png': wide }, rendered: 1, compiled: 0 },
  { name: 'a download', files: { 'guides/data.zip': 'another archive' }, rendered: 0, compiled: 0 },
  { name: 'a data file', files: { 'data/tools.yaml': tools('second') }, rendered: 4, compiled: 0 },
  {
    name: 'an article that speaks of an item',
    files: {
      'guides/second.md': second('## Part\n\n[One](/tools/one/)', 'title: Next\nweight: 9\ntags: [rope]'),
    },
    rendered: 4,
    compiled: 1,
  },
  { name: 'a snippet', files: { 'snippets/words.md': 'other words' }, rendered: 3, compiled: 1 },
  {
    name: 'a template of a shortcode',
    files: { '../layouts/shortcodes/sign.html': '<i>signed {{ .Get 0 }}</i>' },
    rendered: 2,
    compiled: 1,
  },
  { name: 'an included file', files: { 'guides/notes.txt': 'second note' }, rendered: 2, compiled: 1 },
  { name: 'a component of the site', files: { 'guides/sum.tsx': counter('four') }, rendered: 1, compiled: 0 },
  {
    name: 'an address that is worked out',
    files: {
      'guides/dynamic.mdx': article('title: Dynamic\nweight: 5', "<a href={'/guides/' + 'first/'}>away</a>"),
    },
    rendered: 1,
    compiled: 1,
    isQuick: true,
  },
  {
    name: 'a category',
    files: { 'reference/_index.md': article('title: Reference\nlandingpage: true', 'All of it.') },
    rendered: 1,
    compiled: 1,
  },
  {
    name: 'a new category',
    files: {
      'more/_index.md': article('title: More', 'More of it.'),
      'more/a.md': article('title: A', 'Text.'),
    },
    rendered: 43,
    compiled: 2,
  },
  {
    name: 'redirects',
    files: { 'redirects.yaml': '- { from: /away/, to: /reference/ }\n- { from: /off/, to: /guides/ }\n' },
    rendered: 0,
    compiled: 0,
  },
  {
    name: 'search',
    files: {
      'site.yaml': 'title: Rebuilt\nurl: https://rebuilt.test\nsearch: { synonyms: [[knot, bow]] }\n',
    },
    rendered: 0,
    compiled: 0,
  },
  {
    name: 'hosts',
    files: { 'site.yaml': 'title: Rebuilt\nurl: https://rebuilt.test\nhosts: [nginx, static]\n' },
    rendered: 0,
    compiled: 0,
  },
  {
    name: 'the title of the site',
    files: { 'site.yaml': 'title: Built again\nurl: https://rebuilt.test\n' },
    rendered: 43,
    compiled: 0,
  },
  {
    name: 'the theme',
    files: { 'site.yaml': 'title: Built again\nurl: https://rebuilt.test\ntheme: { accent: "#8a2be2" }\n' },
    rendered: 43,
    compiled: 0,
  },
  {
    name: 'how Markdown is read',
    files: { 'site.yaml': 'title: Built again\nurl: https://rebuilt.test\nmath: true\n' },
    rendered: 38,
    compiled: 38,
  },
  {
    name: 'the clock, so that nothing is new any more',
    now: '2025-08-01T00:00:00Z',
    rendered: 2,
    compiled: 0,
  },
  { name: 'the base path', environment: { BASE_PATH: '/docs' }, rendered: 43, compiled: 0 },
  {
    name: 'a component that imports a module',
    files: {
      'guides/sum.tsx': "import { word } from './word.ts'\nexport default () => <output>{word}</output>\n",
      'guides/word.ts': "export const word = 'one'\n",
    },
    rendered: 1,
    compiled: 0,
  },
  {
    name: 'a module that a component imports',
    files: { 'guides/word.ts': "export const word = 'two'\n" },
    rendered: 1,
    compiled: 0,
  },
  {
    name: 'an included file that is found elsewhere',
    files: { 'guides/notes.txt': null, 'notes.txt': 'a note of the root' },
    rendered: 2,
    compiled: 1,
  },
  {
    name: 'a snippet that calls another',
    files: { 'snippets/words.md': 'words and {{< more >}}', 'snippets/more.md': 'more' },
    rendered: 3,
    compiled: 1,
  },
  { name: 'the other snippet', files: { 'snippets/more.md': 'much more' }, rendered: 3, compiled: 1 },
  {
    name: 'an article that becomes a category',
    files: {
      'guides/dynamic.mdx': null,
      'guides/dynamic/_index.md': article('title: Dynamic\nweight: 5', 'All of it.'),
      'guides/dynamic/one.md': article('title: One', 'Text.'),
    },
    rendered: 12,
    compiled: 2,
  },
  {
    name: 'the case of a name',
    files: {
      'reference/r7.md': null,
      'reference/R7.md': article('title: Entry 7\nweight: 8', 'Entry 7. See [the first](/guides/first/).'),
    },
    rendered: 1,
    compiled: 1,
  },
  {
    name: 'a weight that another article has',
    files: { 'reference/r5.md': article('title: Entry 5\nweight: 1', 'Entry 5.') },
    rendered: 15,
    compiled: 1,
  },
  {
    name: 'a cascade',
    files: { 'more/_index.md': article('title: More\ncascade:\n  tags: [rope]', 'More of it.') },
    rendered: 6,
    compiled: 1,
  },
  {
    name: 'permalinks of a Hugo project',
    files: { '../hugo.toml': '[permalinks]\nmore = "/further/:slug/"\n' },
    rendered: 7,
    compiled: 0,
  },
  { name: 'articles to edit', files: editedArticles, rendered: 52, compiled: 8 },
  ...edits,
]
