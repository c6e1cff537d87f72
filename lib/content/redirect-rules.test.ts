import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatProblem } from '../problem.ts'
import { readRedirectRules } from './redirect-rules.ts'

const read = (source: string) => readRedirectRules({ path: 'redirects.yaml', source })

test('a rule has its address, its target, its status and its place', () => {
  const source =
    '# Moved in May\n- from: /old/\n  to: /new/\n- {to: "https://example.org/:splat", from: /blog/*}\n'
  assert.deepEqual(read(source), {
    rules: [
      {
        from: '/old/',
        scope: 'page',
        target: '/new/',
        status: 301,
        place: { file: 'redirects.yaml', line: 2, column: 3 },
      },
      {
        from: '/blog/',
        scope: 'subtree',
        target: 'https://example.org/:splat',
        status: 301,
        place: { file: 'redirects.yaml', line: 4, column: 38 },
      },
    ],
    problems: [],
  })
})

test('without a file, and with an empty one, there are no rules', () => {
  for (const { rules, problems } of [readRedirectRules(undefined), read(''), read('# none yet\n')])
    assert.deepEqual([rules, problems], [[], []])
})

const froms = [
  ['/old', '/old/', 'page'],
  ['/old/index.html', '/old/', 'page'],
  ['/old.html', '/old.html', 'page'],
  ['/a.b/v1.2', '/a.b/v1.2/', 'page'],
  ['/with%20space/', '/with space/', 'page'],
  ['/%C3%BC/', '/ü/', 'page'],
  ['/100%/', '/100%/', 'page'],
  ['/c%23/', '/c#/', 'page'],
  ['/UPPER/./x//y', '/UPPER/x/y/', 'page'],
  ['/old/*', '/old/', 'subtree'],
  ['/with%20space/*', '/with space/', 'subtree'],
  ['/*', '/', 'subtree'],
] as const

for (const [written, from, scope] of froms)
  test(`from: ${written} is ${from}`, () => {
    const [rule] = read(`- {from: "${written}", to: /new/}`).rules
    assert.deepEqual([rule?.from, rule?.scope], [from, scope])
  })

const ends = [
  ['to: /new/', '/new/', 301],
  ['to: " /new/ "', '/new/', 301],
  ['to: /new/, status: 302', '/new/', 302],
  ['to: /new/, status: 308', '/new/', 308],
  ['to: /new/, gone: false', '/new/', 301],
  ['to: "/:splat"', '/:splat', 301],
  ['to: "/new/:splat?a#b"', '/new/:splat?a#b', 301],
  ['to: "https://example.org/?q=:splat"', 'https://example.org/?q=:splat', 301],
  ['status: 410', '', 410],
  ['gone: true', '', 410],
  ['gone: true, status: 410', '', 410],
] as const

for (const [keys, target, status] of ends)
  test(`a subtree with ${keys} leads to "${target}" with ${status}`, () => {
    const { rules, problems } = read(`- {from: /old/*, ${keys}}`)
    assert.deepEqual([rules[0]?.target, rules[0]?.status, problems], [target, status, []])
  })

const known = 'Write a list of `- {from: /old/, to: /new/}`. Known keys: from, to, status, gone.'
const refused = [
  ['- from: /a/\n  too: /b/', '2:3', 'unknown key too'],
  ['- {to: /b/}', '1:3', 'from: invalid input: expected string, received undefined'],
  ['- {from: a, to: /b/}', '1:4', 'from "a" is no path from the root of the site'],
  ['- {from: "//a", to: /b/}', '1:4', 'from "//a" is no path from the root of the site'],
  [
    '- {from: "https://example.org/a/", to: /b/}',
    '1:4',
    'from "https://example.org/a/" is no path from the root of the site',
  ],
  ['- {from: /, to: /b/}', '1:4', 'from "/" is the home page'],
  ['- {from: "/a/?x=1", to: /b/}', '1:4', 'from "/a/?x=1" has a query, which no rule can match'],
  ['- {from: "/a/#x", to: /b/}', '1:4', 'from "/a/#x" has a #hash, which no rule can match'],
  ['- {from: /a*, to: /b/}', '1:4', 'from "/a*" has a * that does not stand alone at the end'],
  ['- {from: /*/a/*, to: /b/}', '1:4', 'from "/*/a/*" has a * that does not stand alone at the end'],
  ['- {from: /a/}', '1:4', 'the rule has no to, and does not say gone: true'],
  ['- {from: /a/, to: ""}', '1:4', 'the rule has no to, and does not say gone: true'],
  [
    '- {from: /a/, to: /b/, status: 410}',
    '1:15',
    'what is gone leads nowhere: to and gone exclude each other',
  ],
  [
    '- {from: /a/, to: /b/, gone: true}',
    '1:15',
    'what is gone leads nowhere: to and gone exclude each other',
  ],
  ['- {from: /a/, gone: true, status: 301}', '1:27', 'status 301 contradicts gone'],
  ['- {from: /a/, to: /b/, status: 307}', '1:24', 'status is none of 301, 302, 308, 410'],
  [
    '- {from: /a/, to: /b/:splat}',
    '1:15',
    ':splat stands for what is below a subtree, and from does not end in /*',
  ],
  ['- {from: /a/*, to: /b/*}', '1:16', 'to "/b/*" has a *; what from has there is :splat'],
  ['- {from: /a/*, to: /b/:splat/c/}', '1:16', ':splat does not stand at the end of the path: /new/:splat'],
  ['- {from: /a/*, to: /b-:splat}', '1:16', ':splat does not stand at the end of the path: /new/:splat'],
  ['- {from: /a/*, to: "/b/?q=:splat"}', '1:16', ':splat does not stand at the end of the path: /new/:splat'],
  ['- {from: /a/*, to: "https://:splat/"}', '1:16', ':splat stands in the name of a host'],
  ['- {from: /a/*, to: "https://example.org:splat"}', '1:16', ':splat stands in the name of a host'],
  ['- {from: /a/, to: "https://"}', '1:15', 'to "https://" is no web address'],
  [
    '- {from: /a/, to: "javascript:alert(1)"}',
    '1:15',
    'to "javascript:alert(1)" is neither a path of the site nor an http or https address',
  ],
  [
    '- {from: /a/, to: //example.org/}',
    '1:15',
    'to "//example.org/" is neither a path of the site nor an http or https address',
  ],
  ['- {from: /a/, to: "#x"}', '1:15', 'to "#x" names no page'],
  ['- /a/', '1:3', 'entry: invalid input: expected object, received string'],
  ['/a/: /b/', '1:1', 'redirects.yaml is not a list of rules'],
  ['- {from: /a/', '1:13', 'flow map in block collection must be sufficiently indented and end with a }'],
] as const

for (const [source, place, reason] of refused)
  test(`${JSON.stringify(source)} is an error at ${place}`, () => {
    const { rules, problems } = read(source)
    assert.deepEqual(rules, [])
    assert.deepEqual(problems.map(formatProblem), [`redirects.yaml:${place} error: ${reason}\n    ${known}`])
  })

test('every rule that does not fit is said, and every key of it', () => {
  const { problems } = read('- {from: a, to: "#x"}\n- {from: /b/, to: /c/}\n- {from: /d/}')
  assert.deepEqual(
    problems.map(({ line, column }) => `${line}:${column}`),
    ['1:4', '1:13', '3:4'],
  )
})
