import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseTemplate } from './parse.ts'
import { renderArticle } from './template.fixture.ts'

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
  ['(?P<y>\\d+)-(?P<m>\\d+)', '2020-11 x', '[2020-11]|<2020> x|_ x'],
  ['', 'ab', '[  ]|<>a<>b<>|_ab'],
  ['b*', 'abc', '[ b ]|<>a<>c<>|_abc'],
  ['x{0}y', 'xy', '[y]|x<>|x_'],
  ['\\x41\\.', 'A.', '[A.]|<>|_'],
  ['[\\]\\-a]', 'a]-', '[a ] -]|<><><>|_]-'],
  ['[a-]', 'a-', '[a -]|<><>|_-'],
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

/** What is no pattern of Go, or can take JavaScript forever: pattern, reason. */
const faults = [
  ['(', 'the pattern is not understood'],
  ['a**', 'the pattern is not understood'],
  ['[b-a]', 'the pattern is not understood'],
  ['\\\\Qa', 'the pattern is not understood'],
  ['[[:alpha:]]', 'the pattern is not understood'],
  ['a(?=b)', 'Go knows no such pattern'],
  ['(?<!a)b', 'Go knows no such pattern'],
  ['(a)\\\\1', 'Go knows no such pattern'],
  ['^(a+)+$', 'the pattern repeats a group that repeats or chooses itself'],
  ['(a*)*', 'the pattern repeats a group that repeats or chooses itself'],
  ['(?:a|a)*b', 'the pattern repeats a group that repeats or chooses itself'],
  ['((a|aa))+', 'the pattern repeats a group that repeats or chooses itself'],
  ['(?P<x>(?:b?)c?){20}', 'the pattern repeats a group that repeats or chooses itself'],
] as const

for (const [pattern, reason] of faults)
  for (const name of ['findRE', 'strings.FindRESubmatch', 'replaceRE'])
    test(`${name} ${pattern}: ${reason}`, () => {
      const { problem } = parseTemplate(`a\n{{ ${name} "${pattern}" "a" "a" }}`, 'a.html')
      assert.equal(problem?.reason, reason)
      assert.equal(problem && `${problem.line}:${problem.column}`, '2:4')
    })

for (const source of ['findRE (.Get 0) "a"', '.Get 0 | findRE', 'printf (.Get 0) 1', 'replaceRE 1 "a" "a"'])
  test(`${source}: the first argument must be written out`, () =>
    assert.match(parseTemplate(`{{ ${source} }}`, 'a.html').problem?.reason ?? '', /is not written out$/))

for (const format of ['%x', '%[1]s', '%+d', '%', '%5', '%*d'])
  test(`printf "${format}" is outside of the subset`, () => {
    const { problem } = parseTemplate(`{{ printf "${format}" 1 }}`, 'a.html')
    assert.equal(problem?.reason, 'printf reads only %s, %d, %v, %q, %t, %f and %%')
  })

test('a pattern is not sought in a text without end', () => {
  const reasons: string[] = []
  const article = `{{< t >}}${'a'.repeat(10_001)}{{< /t >}}`
  assert.equal(
    renderArticle('x{{ findRE "b" .Inner }}', article, 't.md', (reason) => reasons.push(reason)),
    '',
  )
  assert.match(reasons.join(), /more than 10000 characters/)
})
