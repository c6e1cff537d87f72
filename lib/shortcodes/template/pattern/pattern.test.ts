import assert from 'node:assert/strict'
import { test } from 'node:test'
import { renderArticle } from '../template.fixture.ts'

/** As Hugo 0.111.3 prints it: pattern, text, and what `findRE`, `replaceRE` and one `replaceRE` give. */
const cases = [
  ['a*', 'baaac', '[ aaa ]|<>b<>c<>|_baaac'],
  ['(a|ab)(c|bcd)(d*)', 'abcd', '[abcd]|<a>|_'],
  ['a+?', 'aaa', '[a a a]|<><><>|_aa'],
  ['(?i)AB', 'xaBab', '[aB ab]|x<><>|x_ab'],
  ['^\\s+|\\s+$', '  a b  ', '[     ]|<>a b<>|_a b  '],
  ['\\bfoo\\b', 'foo foobar foo', '[foo foo]|<> foobar <>|_ foobar foo'],
  ['[^a-z]+', 'ab12cd--', '[12 --]|ab<>cd<>|ab_cd--'],
  ['\\d{2,3}', '1 22 333 4444', '[22 333 444]|1 <> <> <>4|1 _ 333 4444'],
  ['(?m)^x', 'x\nx\nyx', '[x x]|<>\n<>\nyx|_\nx\nyx'],
  ['x$', 'x\nx', '[x]|x\n<>|x\n_'],
  ['(?s)a.b', 'a\nb', '[a\nb]|<>|_'],
  ['a.b', 'a\nb a-b', '[a-b]|a\nb <>|a\nb _'],
  ['\\pL+', 'aé日 1', '[aé日]|<> 1|_ 1'],
  ['\\p{Greek}', 'aβc', '[β]|a<>c|a_c'],
  ['[[:upper:]][[:lower:]]*', 'Ab Cd e', '[Ab Cd]|<> <> e|_ Cd e'],
  ['(?P<y>\\d+)-(?P<m>\\d+)', '2020-11 x', '[2020-11]|<2020> x|_ x'],
  ['', 'ab', '[  ]|<>a<>b<>|_ab'],
  ['b*', 'abc', '[ b ]|<>a<>c<>|_abc'],
  ['(a*)*', 'aab', '[aa ]|<aa>b<>|_b'],
  ['(a|b)*c', 'ababc', '[ababc]|<b>|_'],
  ['x{0}y', 'xy', '[y]|x<>|x_'],
  ['\\x41\\.', 'A.', '[A.]|<>|_'],
  ['[\\]\\-a]', 'a]-', '[a ] -]|<><><>|_]-'],
  ['[]a]', 'a]', '[a ]]|<><>|_]'],
  ['[a-]', 'a-', '[a -]|<><>|_-'],
  ['\\Qa.b\\E+', 'a.bbb axb', '[a.bbb]|<> axb|_ axb'],
  ['(?U)a+', 'aaa', '[a a a]|<><><>|_aa'],
  ['(?:ab)+', 'ababx', '[abab]|<>x|_x'],
  ['[\\d\\s]+', '1 2a', '[1 2]|<>a|_a'],
  ['[^\\S\\n]+', 'a  \n b', '[    ]|a<>\n<>b|a_\n b'],
  ['[\\W]', 'a!b', '[!]|a<>b|a_b'],
  ['a|b|', 'ab', '[a b]|<><>|_b'],
  ['<[^>]+>', '<b>x</b>', '[<b> </b>]|<>x<>|_x</b>'],
  ['^.*/([^/]+)/?$', 'https://x.y/a/b/', '[https://x.y/a/b/]|<b>|_'],
  ['[A-Z]{3}\\d?', 'ABC1 DEFG', '[ABC1 DEF]|<> <>G|_ DEFG'],
  ['é', 'café', '[é]|caf<>|caf_'],
  ['[é-ü]', 'aéz', '[é]|a<>z|a_z'],
  ['.', '日本', '[日 本]|<><>|_本'],
  ['\\S+@\\S+', 'me@x.y or no', '[me@x.y]|<> or no|_ or no'],
  ['a{2}', 'aaaaa', '[aa aa]|<><>a|_aaa'],
  ['(?i)[k]', 'K k K', '[K k K]|<> <> <>|_ k K'],
  ['\\z', 'ab', '[]|ab<>|ab_'],
  ['\\A.', 'ab', '[a]|<>b|_b'],
  ['x*?y', 'xxy', '[xxy]|<>|_'],
] as const

for (const [pattern, text, expected] of cases)
  test(`${pattern} in ${text}`, () => {
    const [find, one] = [JSON.stringify(pattern), JSON.stringify(text)]
    const template = `{{ findRE ${find} ${one} }}|{{ replaceRE ${find} "<$1>" ${one} }}|{{ replaceRE ${find} "_" ${one} 1 }}`
    assert.equal(renderArticle(template, '{{< t >}}', 't.md'), expected)
  })

// biome-ignore lint/suspicious/noTemplateCurlyInString: it is Go's
const replacement = '${2}/$y $$ $1x ${1}x'

test('groups in a replacement, by number and by name', () => {
  const template = `{{ replaceRE "(?P<y>[0-9]+)-([0-9]+)" "${replacement}" "2020-11" }}`
  assert.equal(renderArticle(template), '11/2020 $  2020x')
})

test('the groups of each match', () =>
  assert.equal(renderArticle('{{ findRESubmatch "(a)(b)?" "ab a" }}'), '[[ab a b] [a a ]]'))

for (const pattern of [
  '(',
  'a**',
  '[b-a]',
  '(?=a)',
  '\\\\1',
  'a{1001}',
  '((a{99}){99}){99}',
  '('.repeat(200),
])
  test(`${pattern.slice(0, 20)} is no pattern: it finds nothing and replaces nothing`, () =>
    assert.equal(renderArticle(`{{ findRE "${pattern}" "a" }}{{ replaceRE "${pattern}" "b" "a" }}`), '[]a'))

test('a pattern that takes JavaScript forever ends', () => {
  const template = '{{ $text := strings.Repeat 5000 "a" }}{{ findRE "^(a+)+$" (print $text "b") }}'
  assert.equal(renderArticle(template), '[]')
})
