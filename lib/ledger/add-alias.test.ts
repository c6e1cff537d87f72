import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addAlias } from './add-alias.ts'

/** What it is of; the article; the article with the alias /old/, undefined where it stays as it is. */
const rows: [name: string, source: string, changed: string | undefined][] = [
  [
    'a list with dashes, and comments',
    '---\n# why\naliases: # old\n  - /a/ # first\ntitle: "A" # t\n---\nText\n',
    '---\n# why\naliases: # old\n  - /a/ # first\n  - /old/\ntitle: "A" # t\n---\nText\n',
  ],
  [
    'a list at the end, without indentation, in quotes',
    "---\ntitle: A\naliases:\n- '/a/'\n---\n",
    "---\ntitle: A\naliases:\n- '/a/'\n- '/old/'\n---\n",
  ],
  [
    'a list in brackets',
    '---\naliases: [ /a/, "/b/" ]\n---\n',
    '---\naliases: [ /a/, "/b/", "/old/" ]\n---\n',
  ],
  [
    'a list in brackets on many lines',
    '---\naliases: [\n  "/a/",\n  "/b/"\n]\n---\n',
    '---\naliases: [\n  "/a/",\n  "/b/",\n  "/old/"\n]\n---\n',
  ],
  ['an empty list', '---\naliases: [] # none\n---\n', '---\naliases: ["/old/"] # none\n---\n'],
  ['no value', '---\naliases: # none\ntitle: A\n---\n', '---\naliases: # none\n- /old/\ntitle: A\n---\n'],
  ['one text', '---\naliases: /a/ # only\n---\n', '---\naliases: ["/a/", "/old/"] # only\n---\n'],
  ['two in one text', '---\naliases: "/a/ /b/"\n---\n', '---\naliases: ["/a/", "/b/", "/old/"]\n---\n'],
  [
    'another field',
    '---\nTitle: A\ntext: |\n  aliases: x\n---\n',
    '---\nTitle: A\ntext: |\n  aliases: x\naliases:\n- /old/\n---\n',
  ],
  [
    'the indentation of another list',
    '---\ntags:\n    - x\n---\n',
    '---\ntags:\n    - x\naliases:\n    - /old/\n---\n',
  ],
  ['the key in capitals', '---\nAliases:\n- /a/\n---\n', '---\nAliases:\n- /a/\n- /old/\n---\n'],
  [
    'Windows',
    '---\r\ntitle: A\r\n---\r\nText\r\n',
    '---\r\ntitle: A\r\naliases:\r\n- /old/\r\n---\r\nText\r\n',
  ],
  [
    'Windows with a list',
    '\uFEFF---\r\naliases:\r\n- /a/\r\n---\r\n',
    '\uFEFF---\r\naliases:\r\n- /a/\r\n- /old/\r\n---\r\n',
  ],
  ['empty front matter', '---\n---\nText\n', '---\naliases:\n- /old/\n---\nText\n'],
  ['no front matter', 'Text\n\n---\n', '---\naliases:\n- "/old/"\n---\nText\n\n---\n'],
  ['fields in braces', '---\n{title: A}\n---\n', '---\n{title: A, "aliases": ["/old/"]}\n---\n'],
  ['an alias of YAML', '---\ntags: &x [a]\naliases: *x\n---\n', undefined],
  ['a folded text', '---\naliases: >\n  /a/\n---\n', undefined],
  ['front matter that does not parse', '---\ntitle: "A\n---\n', undefined],
  ['TOML', '+++\ntitle = "A"\n+++\nText\n', '+++\ntitle = "A"\naliases = ["/old/"]\n+++\nText\n'],
  [
    'TOML with a table',
    '+++\ntitle = "A"\n[params]\naliases = ["x"]\n+++\n',
    '+++\ntitle = "A"\naliases = ["/old/"]\n[params]\naliases = ["x"]\n+++\n',
  ],
  [
    'TOML with a list, and a comment',
    "+++\naliases = ['/a/'] # ]\n+++\n",
    `+++\naliases = ['/a/', "/old/"] # ]\n+++\n`,
  ],
  [
    'TOML with a list on many lines',
    '+++\naliases = [\n  "/a/", # "first]"\n  "/b/", # second\n]\n+++\n',
    '+++\naliases = [\n  "/a/", # "first]"\n  "/b/",\n  "/old/", # second\n]\n+++\n',
  ],
  ['TOML with an empty list', '+++\naliases = []\n+++\n', '+++\naliases = ["/old/"]\n+++\n'],
  ['TOML with one text', '+++\naliases = "/a/"\n+++\n', '+++\naliases = ["/a/", "/old/"]\n+++\n'],
  ['JSON on one line', '{"title": "A"\n}\nText\n', '{"title": "A", "aliases": ["/old/"]\n}\nText\n'],
  [
    'JSON',
    '{\n  "title": "A",\n  "weight": 3\n}\nText\n',
    '{\n  "title": "A",\n  "weight": 3,\n  "aliases": ["/old/"]\n}\nText\n',
  ],
  ['JSON with a list', '{\n  "aliases": ["/a/"]\n}\nText\n', '{\n  "aliases": ["/a/", "/old/"]\n}\nText\n'],
]

for (const [name, source, changed] of rows)
  test(`an alias is added to ${name}`, () =>
    assert.equal(addAlias({ path: 'a.md', source }, '/old/'), changed))

for (const [alias, written] of [
  ['/Old Name/', '"/Old Name/"'],
  ['/größe/', '/größe/'],
  ['/a: b #c/', '"/a: b #c/"'],
  ['/"q"/', '"/\\"q\\"/"'],
] as const)
  test(`the alias ${alias} is written so that it is read again`, () =>
    assert.equal(
      addAlias({ path: 'a.md', source: '---\ntitle: A\n---\n' }, alias),
      `---\ntitle: A\naliases:\n- ${written}\n---\n`,
    ))
