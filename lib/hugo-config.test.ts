import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readHugoConfig } from './hugo-config.ts'
import { contentFolders } from './hugo-files.ts'
import { formatProblem } from './problem.ts'

const filesOf = (texts: Record<string, string>) =>
  Object.entries(texts).map(([path, source]) => ({ path, source }))

/** What the files set, of the site's keys and of Hugo's own, and what was said of them. */
function read(texts: Record<string, string>, content = 'content') {
  const { config, problems } = readHugoConfig(filesOf(texts), content)
  return {
    set: {
      ...config.site,
      ...config.settings,
      staticFolders: config.staticFolders,
      basePath: config.basePath,
    },
    said: problems.map(formatProblem),
  }
}

const byKind = { page: {}, section: {}, taxonomy: {}, term: {} }
const cases: [name: string, texts: Record<string, string>, content: string, expected: object][] = [
  [
    'TOML; keys match in any case, and unknown ones are for Hugo alone',
    { 'hugo.toml': 'Title = "T"\nBASEURL = "https://a.org/b/"\ndisableAliases = true\n[x]\ny = 1' },
    'content',
    { title: 'T', url: 'https://a.org', basePath: '/b/', disableAliases: true },
  ],
  [
    'YAML',
    { 'config.yaml': 'title: T\ntimeZone: Europe/Oslo' },
    'content',
    { title: 'T', timeZone: 'Europe/Oslo' },
  ],
  [
    'JSON',
    { 'hugo.json': '{"title": "T", "staticDir": ["a", "b"]}' },
    'content',
    { staticFolders: ['a', 'b'] },
  ],
  [
    'an address without a host is none',
    { 'hugo.toml': 'baseURL = "/"' },
    'content',
    { basePath: '', url: undefined },
  ],
  [
    'markup',
    {
      'hugo.yaml': `markup:
  goldmark: {renderer: {unsafe: true}, extensions: {typographer: false, linkify: false}}
  tableOfContents: {startLevel: 1}`,
    },
    'content',
    { unsafe: true, typographer: false, linkify: false, tableOfContents: { startLevel: 1, endLevel: 3 } },
  ],
  [
    'newer Hugo has an object of the typographer',
    { 'hugo.toml': '[markup.goldmark.extensions.typographer]\ndisable = true' },
    'content',
    { typographer: false, linkify: true },
  ],
  [
    'marks of passthrough',
    {
      'hugo.yaml': `markup: {goldmark: {extensions: {passthrough: {enable: true,
        delimiters: {block: [['$$', '$$']], inline: [['\\(', '\\)']]}}}}}`,
    },
    'content',
    { passthrough: { block: [['$$', '$$']], inline: [['\\(', '\\)']] } },
  ],
  [
    'marks of passthrough that is off',
    {
      'hugo.yaml': `markup: {goldmark: {extensions: {passthrough: {delimiters: {block: [['$$', '$$']]}}}}}`,
    },
    'content',
    { passthrough: { block: [], inline: [] } },
  ],
  [
    'rule 22: patterns with and without a kind',
    {
      'hugo.toml':
        '[permalinks]\nblog = "/a/"\n[permalinks.page]\nBlog = "/b/"\n[permalinks.section]\nx = "/c/"',
    },
    'content',
    { permalinks: { ...byKind, page: { blog: '/b/' }, section: { x: '/c/' }, term: { blog: '/a/' } } },
  ],
  [
    'rule 12: what the whole site cascades, with its targets',
    { 'hugo.toml': '[[cascade]]\ntype = "docs"\n[cascade._target]\nkind = "page"' },
    'content',
    { cascade: [{ type: 'docs', target: { kind: 'page' } }] },
  ],
  [
    'rule 38: menus, of a file of their own as well',
    {
      'hugo.toml': '[[menu.main]]\nname = "A"\npageRef = "/a"',
      'config/_default/menus.toml': '[[docs]]\nurl = "/b"',
    },
    'content',
    { menus: { main: [{ name: 'A', pageref: '/a', weight: 0 }], docs: [{ url: '/b', weight: 0 }] } },
  ],
  [
    'a file of config/_default is merged below the key that it is named by',
    { 'hugo.toml': '[params]\na = 1\nb = 1', 'config/_default/params.yaml': 'B: 2' },
    'content',
    { params: { a: 1, b: 2 } },
  ],
  [
    'a language of the content folder wins, by its contentDir',
    { 'hugo.toml': 'title = "T"\n[languages.de]\ncontentDir = "content/deutsch"\ntitle = "D"' },
    'content/deutsch',
    { title: 'D', language: 'de' },
  ],
  [
    'or by its name, or else the default one',
    {
      'hugo.toml': 'defaultContentLanguage = "fr"\n[languages.fr]\ntitle = "F"\n[languages.de]\ntitle = "D"',
    },
    'content',
    { title: 'F', language: 'fr' },
  ],
  [
    'menus of a language',
    {
      'config/_default/languages.toml': '[de]\ntitle = "D"',
      'config/_default/menus.de.toml': '[[main]]\nname = "A"',
    },
    'content/de',
    { title: 'D', menus: { main: [{ name: 'A', weight: 0 }] } },
  ],
]

for (const [name, texts, content, expected] of cases)
  test(name, () => {
    const { set, said } = read(texts, content)
    const picked = Object.fromEntries(Object.keys(expected).map((key) => [key, Reflect.get(set, key)]))
    assert.deepEqual(picked, expected)
    assert.deepEqual(said, [])
  })

test('a value that does not fit is left out with a warning, and the others stay', () => {
  const { set, said } = read({ '../hugo.toml': 'title = "T"\n\npermalinks = 3\n[markup]\ngoldmark = 1' })
  assert.deepEqual([Reflect.get(set, 'title'), set.typographer], ['T', true])
  assert.deepEqual(
    said.map((line) => line.split('\n')[0]),
    [
      '../hugo.toml:3:1 warning: permalinks does not fit and is left out',
      '../hugo.toml:4:1 warning: markup.goldmark does not fit and is left out',
    ],
  )
})

/** Keys of `markup` that Hugo has and Fingerpost does not follow, and those that it does or that say what is so. */
const markups: [source: string, named: string[]][] = [
  ['goldmark: {renderer: {hardWraps: true}}', ['goldmark.renderer.hardWraps']],
  ['GOLDMARK: {renderer: {hardwraps: true, unsafe: true}}', ['goldmark.renderer.hardWraps']],
  ['goldmark: {renderer: {hardWraps: false}}', []],
  [
    'goldmark: {extensions: {strikethrough: false, table: true, footnote: {enable: false}}}',
    ['goldmark.extensions.footnote.enable', 'goldmark.extensions.strikethrough'],
  ],
  ['goldmark: {extensions: {footnote: false}}', ['goldmark.extensions.footnote']],
  [
    'goldmark: {extensions: {extras: {subscript: {enable: true}, mark: {enable: false}}}}',
    ['goldmark.extensions.extras.subscript.enable'],
  ],
  [
    'goldmark: {extensions: {typographer: {disable: false, enDash: "-"}}}',
    ['goldmark.extensions.typographer.enDash'],
  ],
  ['goldmark: {extensions: {typographer: false, linkify: false, linkifyProtocol: https}}', []],
  ['goldmark: {extensions: {linkifyProtocol: http}}', ['goldmark.extensions.linkifyProtocol']],
  ['goldmark: {parser: {attribute: {block: true, title: true}}}', []],
  ['goldmark: {parser: {attribute: {block: false}}}', ['goldmark.parser.attribute.block']],
  ['goldmark: {parser: {autoHeadingIDType: blackfriday}}', ['goldmark.parser.autoHeadingIDType']],
  ['defaultMarkdownHandler: pandoc', ['defaultMarkdownHandler']],
  ['tableOfContents: {ordered: true, endLevel: 4}', ['tableOfContents.ordered']],
  ['highlight: {style: monokai, noClasses: false, lineNos: true}', ['highlight.lineNos']],
]
for (const [source, named] of markups)
  test(`of markup {${source}}, what is not followed is named`, () => {
    const { said } = read({ 'hugo.yaml': `title: T\nmarkup: {${source}}` })
    assert.deepEqual(
      said.map((line) => line.split('\n')[0]),
      named.map((key) => `hugo.yaml:2:1 warning: markup.${key} is not followed`),
    )
  })

test('enableEmoji is followed', () => {
  assert.equal(read({ 'hugo.toml': 'enableEmoji = true' }).set.enableEmoji, true)
})

test('a file that does not parse is left out with a warning', () => {
  const { said } = read({ 'hugo.toml': 'title = "T' })
  assert.match(said.join(), /^hugo\.toml:1:\d+ warning: the file does not parse: /)
})

const folders: [source: string, expected: string[]][] = [
  ['', ['content']],
  ['contentDir = "docs/"', ['docs']],
  ['[languages.de]\ncontentDir = "content/de"', ['content', 'content/de']],
  [
    '[[module.mounts]]\nsource = "text"\ntarget = "content"\n[[module.mounts]]\nsource = "a"\ntarget = "assets"',
    ['content', 'text'],
  ],
]
for (const [source, expected] of folders)
  test(`content folders of ${JSON.stringify(source)}`, () =>
    assert.deepEqual(contentFolders(filesOf({ 'hugo.toml': source })), expected))
