import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type ConfigEnvironment, readConfig, siteConfigSchema } from './config.ts'
import { readHugoConfig } from './hugo-config.ts'
import { formatProblem, ProblemError } from './problem.ts'
import { relatedSchema } from './related-config.ts'

const read = (source: string, environment: ConfigEnvironment = {}) =>
  readConfig({ path: 'site.yaml', source }, environment)

/** What is said of a configuration that does not fit. */
function said(source: string, environment: ConfigEnvironment = {}): string[] {
  try {
    read(source, environment)
    return []
  } catch (fault) {
    if (!(fault instanceof ProblemError)) throw fault
    return fault.problems.map(formatProblem)
  }
}

const defaults = {
  title: 'Documentation',
  description: '',
  url: 'http://localhost:3000',
  language: 'en',
  navigation: 'folders',
  related: relatedSchema.parse(undefined),
  contributors: false,
  recent: 14,
  search: { synonyms: [], suggestions: [], records: false },
  theme: { fonts: { files: [] } },
  themeFiles: [],
  header: [],
  footer: [],
  snippets: 'snippets',
  unsafe: false,
  hosts: ['static', 'netlify'],
  security: { csp: {} },
  math: false,
  strict: false,
  taxonomies: { category: 'categories', tag: 'tags' },
  permalinks: { page: {}, section: {}, taxonomy: {}, term: {} },
  menus: {},
  params: {},
  basePath: '',
  typographer: true,
  passthrough: { block: [], inline: [] },
  linkify: true,
  tableOfContents: { startLevel: 2, endLevel: 3 },
  cascade: [],
  disableAliases: false,
  disablePathToLower: false,
  pluralizeListTitles: true,
  timeZone: 'UTC',
}

test('without a file, and with an empty one, everything has its default', () => {
  assert.deepEqual(readConfig(undefined, {}), defaults)
  assert.deepEqual(read(''), defaults)
  assert.deepEqual(read('# nothing yet\n'), defaults)
})

test('every key is read, and a link knows its line', () => {
  const source = `title: T
description: D
url: https://docs.example.com//
language: de
repository:
  url: https://github.com/a/b/
navigation: docs
contributors: true
recent: 30
search: {synonyms: [[sso, single sign-on]], suggestions: [Install], records: true}
header:
  - text: H
    url: /h/
footer:
  - {text: F, url: "https://example.org"}
snippets: parts/snippets
unsafe: true
strict: true
taxonomies: {Author: authors}
permalinks: {blog: /:slug/}
menus:
  main: [{name: A, pageRef: /a, weight: 2}]
params: {Color: red}
theme:
  accent: "#0b6b57"
  logo: l.svg
  fonts:
    sans: Inter, system-ui
    files:
      - {family: Inter, src: fonts/inter.woff2, weight: 100 900}
`
  assert.deepEqual(read(source), {
    ...defaults,
    title: 'T',
    description: 'D',
    url: 'https://docs.example.com',
    language: 'de',
    repository: { url: 'https://github.com/a/b', branch: 'main', folder: 'content' },
    navigation: 'docs',
    related: defaults.related,
    contributors: true,
    recent: 30,
    search: { synonyms: [['sso', 'single sign-on']], suggestions: ['Install'], records: true },
    header: [{ text: 'H', url: '/h/', line: 13 }],
    footer: [{ text: 'F', url: 'https://example.org', line: 15 }],
    snippets: 'parts/snippets',
    unsafe: true,
    math: false,
    strict: true,
    taxonomies: { author: 'authors' },
    permalinks: { page: { blog: '/:slug/' }, section: {}, taxonomy: {}, term: { blog: '/:slug/' } },
    menus: {
      main: [
        {
          name: 'A',
          pageref: '/a',
          weight: 2,
        },
      ],
    },
    params: { color: 'red' },
    theme: {
      accent: '#0b6b57',
      logo: 'l.svg',
      fonts: {
        sans: 'Inter, system-ui',
        files: [{ family: 'Inter', src: 'fonts/inter.woff2', weight: '100 900', style: 'normal' }],
      },
    },
    themeFiles: [
      { src: 'l.svg', line: 26 },
      { src: 'fonts/inter.woff2', line: 30 },
    ],
  })
})

const known = `Known keys: ${Object.keys(siteConfigSchema.shape).join(', ')}.`
const ofSearch = 'Known keys of search: synonyms, suggestions, records.'
const ofTheme = 'Known keys of theme: accent, logo, logoDark, fonts.'
const stack = 'theme.fonts.sans: no list of font names with commas between them'
const form = 'Write site.yaml as `name: value`, one on each line.'
const broken = [
  ['title: T\ntitel: x', '2:1', 'unknown key titel', known],
  ['repository:\n  url: https://a.org\n  brunch: x', '3:3', 'unknown key brunch', known],
  ['header:\n  - text: A\n    url: /a/\n    foo: 1', '4:5', 'unknown key foo', known],
  ['\nurl: example.com', '2:1', 'url: invalid URL', known],
  ['url: ftp://example.com', '1:1', 'url: invalid URL', known],
  ['title: 2025', '1:1', 'title: invalid input: expected string, received number', known],
  ['strict: yes', '1:1', 'strict: invalid input: expected boolean, received string', known],
  ['footer:\n  - text: A', '2:5', 'footer.0.url: invalid input: expected string, received undefined', known],
  ['search:\n  synonym: []', '2:3', 'unknown key synonym', ofSearch],
  [
    'search:\n  synonyms:\n  - [k8s]',
    '3:5',
    'search.synonyms.0: too small: expected array to have >=2 items',
    ofSearch,
  ],
  ['theme:\n  color: red', '2:3', 'unknown key color', ofTheme],
  [
    'theme:\n  accent: reddish',
    '2:3',
    'theme.accent: no CSS colour without transparency, such as #0b6b57 or oklch(0.5 0.1 170)',
    ofTheme,
  ],
  [
    'theme:\n  accent: rgb(0 0 0 / 0.5)',
    '2:3',
    'theme.accent: no CSS colour without transparency, such as #0b6b57 or oklch(0.5 0.1 170)',
    ofTheme,
  ],
  ['theme: {fonts: {sans: "a; } body { color: red"}}', '1:17', stack, ofTheme],
  ['theme: {fonts: {sans: "Inter,"}}', '1:17', stack, ofTheme],
  [
    'theme: {fonts: {files: [{family: A, src: a.ttf}]}}',
    '1:37',
    'theme.fonts.files.0.src: no .woff2 file',
    ofTheme,
  ],
  ['header: /a/', '1:1', 'header: invalid input: expected array, received string', known],
  ['title: T\ntitle: U', '2:1', 'a key is given twice', form],
  ['repository:\n\turl: x', '2:1', 'a tab is used for indentation', form],
] as const

for (const [source, at, reason, hint] of broken)
  test(`${JSON.stringify(source)} is an error at ${at}`, () =>
    assert.deepEqual(said(source), [`site.yaml:${at} error: ${reason}\n    ${hint}`]))

test('all errors are said at once', () => {
  assert.equal(said('title: 1\nurl: x\nstrict: no\nfoo: 1').length, 4)
})

test('a configuration that is a list is an error in words', () =>
  assert.match(said('- title').join(), /^site\.yaml:1:1 error: [a-z]/))

test('what site.yaml does not say, a Hugo project does', () => {
  const source = 'title = "H"\nbaseURL = "https://h.org/docs/"\n[markup.goldmark.renderer]\nunsafe = true'
  const hugo = readHugoConfig([{ path: 'hugo.toml', source }], 'content').config
  const picked = (yaml: string, environment: ConfigEnvironment = {}) => {
    const { title, url, basePath, unsafe } = readConfig(
      { path: 'site.yaml', source: yaml },
      environment,
      hugo,
    )
    return [title, url, basePath, unsafe]
  }
  assert.deepEqual(picked(''), ['H', 'https://h.org', '/docs', true])
  assert.deepEqual(picked('title: Y\nunsafe: false'), ['Y', 'https://h.org', '/docs', false])
  assert.deepEqual(picked('url: https://y.org'), ['H', 'https://y.org', '', true])
  assert.deepEqual(picked('', { SITE_URL: 'https://e.org' }), ['H', 'https://e.org', '', true])
  assert.deepEqual(picked('', { BASE_PATH: '/b' }), ['H', 'https://h.org', '/b', true])
})

test('the environment wins over the file; what is empty in it counts as none', () => {
  const environments = [
    [{ SITE_URL: 'https://b.org/' }, 'https://b.org', ''],
    [{ SITE_URL: '' }, 'https://a.org', ''],
    [{ BASE_PATH: '/docs/' }, 'https://a.org', '/docs'],
    [{ BASE_PATH: 'docs/v1.2' }, 'https://a.org', '/docs/v1.2'],
    [{ BASE_PATH: '/' }, 'https://a.org', ''],
  ] as const
  for (const [environment, url, basePath] of environments) {
    const config = read('url: https://a.org', environment)
    assert.deepEqual([config.url, config.basePath], [url, basePath])
  }
})

for (const url of ['docs.example.com', 'ftp://example.com'])
  test(`SITE_URL=${url} is an error`, () =>
    assert.deepEqual(said('', { SITE_URL: url }), [
      `the environment:1:1 error: SITE_URL is no web address: ${url}\n    Write SITE_URL=https://docs.example.com.`,
    ]))

for (const path of ['../up', 'a/../b', 'a b', 'a"b', 'a?b'])
  test(`BASE_PATH=${path} is an error`, () =>
    assert.deepEqual(said('', { BASE_PATH: path }), [
      `the environment:1:1 error: BASE_PATH does not fit: ${path}\n    Write BASE_PATH=/docs, of letters, digits, "-", "_", "." and "/".`,
    ]))
