import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOwnModuleName, needsRuntime, ownModulesOf, stripRuntime } from './strip.ts'

/** Flight data as Next writes it into a page, cut into as many scripts as there are texts. */
const flight = (...texts: string[]) =>
  texts.map((text) => `<script>self.__next_f.push([1,${JSON.stringify(text)}])</script>`).join('')

const removed = [
  ['a script of Next', '<script src="/_next/static/chunks/16d9m.js" async=""></script>'],
  ['one below a base path', '<script src="/base/_next/static/chunks/0cz1d.js" noModule=""></script>'],
  [
    'the preload of one',
    '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/0j1we.js"/>',
  ],
  ['the start of flight data', '<script>(self.__next_f=self.__next_f||[]).push([0])</script>'],
  ['flight data', flight('1:"$Sreact.fragment"\n', '0:{"P":null,"c":["<b>"]}\n')],
  [
    'the start of the bundle',
    '<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"runtimeModuleIds":[94553]});</script>',
  ],
  ['the boundary of metadata', '<div hidden=""><!--$--><!--/$--></div>'],
  ["React's markers", '<!--$--><!--/$--><!--$?--><!--$!--><!--&--><!--/&--><!-- -->'],
  [
    'the script that swaps late content',
    '<script>requestAnimationFrame(function(){$RT=performance.now()});</script>',
  ],
] as const

for (const [name, html] of removed)
  test(`${name} is removed`, () =>
    assert.equal(
      stripRuntime(`<head></head><body><p>A</p>${html}<p>B</p></body>`),
      '<head></head><body><p>A</p><p>B</p></body>',
    ))

const kept = [
  ["the site's own script", '<script src="/_fingerpost/elements-GOYWPVN6.js"></script>'],
  ["an author's script", '<script>document.title += "self.__next_f"</script>'],
  ['a script of another site', '<script async="" src="https://example.org/widget.js"></script>'],
  ['a data block', '<script type="application/json">{"a":"</b>"}</script>'],
  ['a block of linked data', '<script type="application/ld+json">{"@type":"Article"}</script>'],
  [
    'the style sheet and its preload',
    '<link rel="preload" as="style" href="/_next/static/a.css"/><link rel="stylesheet" href="/_next/static/a.css"/>',
  ],
  ['text that speaks of Next', '<p>&lt;script src=&quot;/_next/x.js&quot;&gt;&lt;!-- --&gt;</p>'],
  ['what is hidden for a reason', '<div hidden="">later</div>'],
] as const

for (const [name, html] of kept) test(`${name} stays`, () => assert.equal(stripRuntime(html), html))

test('styles of a component that is on the 404 page alone are not loaded ahead', () => {
  for (const attributes of [
    'href="/docs/_fingerpost/home-1.css" as="style"',
    'as="style" href="/_fingerpost/home-1.css"',
  ])
    assert.equal(stripRuntime(`<link rel="preload" ${attributes}/>`), '')
})

test("a style sheet loses React's precedence", () => {
  assert.equal(
    stripRuntime('<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/>'),
    '<link rel="stylesheet" href="/_next/a.css"/>',
  )
})

test("an author's script whose first name begins with $R stays", () => {
  const html = '<script>$Router.start()</script>'
  assert.equal(stripRuntime(html), html)
})

const manifest = (modules: Record<string, { id: number | string }>) =>
  `globalThis.__RSC_MANIFEST = globalThis.__RSC_MANIFEST || {};\nglobalThis.__RSC_MANIFEST["/[[...slug]]/page"] = ${JSON.stringify({ moduleLoading: { prefix: '' }, clientModules: modules })};\n`

const own = ownModulesOf([
  manifest({ '[project]/node_modules/next/dist/client/components/error-boundary.js': { id: 39756 } }),
  manifest({
    '[project]/.fingerpost/imports/counter.tsx': { id: 64258 },
    '[project]/node_modules/some-widget/index.js': { id: 'w-1' },
  }),
])

test("of the client modules in Next's manifests the site's own are those outside of Next", () => {
  assert.deepEqual(own, ['64258', 'w-1'])
})

test('a source that is no manifest has no modules', () => {
  assert.deepEqual(ownModulesOf(['', 'globalThis.x = 1', manifest({})]), [])
})

test('in development a module is told by its name', () => {
  assert.equal(isOwnModuleName('[project]/node_modules/next/dist/client/link.js'), false)
  assert.equal(isOwnModuleName('[project]/.fingerpost/imports/counter.tsx [app-client] (ecmascript)'), true)
})

const chunks = '["/_next/static/chunks/3qfy9.js"]'
const pages = [
  ['without flight data', '<p>14:I[64258,["x"],"Counter"]</p>', false],
  ["with modules of Next's own", flight(`3:I[39756,${chunks},"default"]\n`), false],
  [
    'with a module of the site',
    flight(`3:I[39756,${chunks},"default"]\n14:I[64258,${chunks},"Counter"]\n`),
    true,
  ],
  ['with one by a name', flight(`a:I["w-1",${chunks},"Widget"]\n`), true],
  ['with one by way of a row of text', flight(`7:"w-1"\n14:I["$7",${chunks},"Widget"]\n`), true],
  ["with one of Next's by way of a row of text", flight(`7:"39756"\n14:I["$7",${chunks},"x"]\n`), false],
  ['with a row that is cut in two', flight('3:X\n14:I[64', `258,${chunks},"Counter"]\n`), true],
  ['with text that looks like a row', flight('5:["$","p",null,{"children":"14:I[64258,"}]\n'), false],
] as const

for (const [name, html, needed] of pages)
  test(`a page ${name} ${needed ? 'needs' : 'does not need'} the runtime`, () =>
    assert.equal(needsRuntime(`<body>${html}</body>`, new Set(own)), needed))
