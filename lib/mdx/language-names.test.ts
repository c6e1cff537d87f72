import assert from 'node:assert/strict'
import { test } from 'node:test'
import { highlight, isHighlighted } from './highlight.ts'
import { languageAliases, plainNames } from './language-names.ts'

/**
 * All names that Hugo's highlighter knows, in small letters: those of Hugo 0.111 and those that its documentation
 * lists since.
 * @see https://gohugo.io/content-management/syntax-highlighting/#languages
 */
const ofHugo =
  `abap abnf as actionscript as3 actionscript3 ada ada95 ada2005 agda al alloy ng2 antlr apacheconf aconf
apache apl applescript aql arduino armasm atl autohotkey ahk autoit awk gawk mawk nawk ballerina bash sh ksh zsh shell
bash-session console shell-session bat batch dosbatch winbatch beef bib bibtex bicep blitzbasic b3d bplus bnf bqn
brainfuck bf c csharp c# cpp c++ c3 caddyfile caddy caddyfile-directives caddyfile-d caddy-d capnp cassandra cql ceylon
cfengine3 cf3 cfs chai chaiscript chapel chpl cheetah spitfire clojure clj edn cmake cobol coffee-script coffeescript
coffee common-lisp cl lisp coq core cr crystal css csv cue cython pyx pyrex d dart dax desktop desktop_entry devicetree
dts diff udiff django jinja zone bind docker dockerfile containerfile dtd dylan ebnf elixir ex exs elm emacs elisp
emacs-lisp erlang factor fennel fnl fish fishshell forth fortran f90 fortranfixed fsharp gas asm gdscript gd gdscript3
gd3 gemtext gmi gmni gemini genshi kid xml+genshi xml+kid html+genshi html+kid genshitext cucumber gherkin gleam glsl
gnuplot go golang go-html-template go-template go-text-template graphql graphqls gql groff nroff man groovy handlebars
hbs hare haskell hs hx haxe hxsl hcl hexdump hlb hlsl holyc html http hylang idris idr igor igorpro ini cfg dosini io
iscdhcpd j janet java js javascript json jsonata jsonnet julia jl jungle kak kakoune kakrc kakscript kotlin lean4 lean
lighty lighttpd llvm lua luau make makefile mf bsdmake mako md mkd mason materialize mzsql mathematica mma nb matlab
mcfunction mcf meson meson.build metal minizinc mzn mlir modelica modula2 m2 mojo monkeyc moonscript moon morrowind
mwscript myghty mysql mariadb nasm natural ndisasm newspeak nginx nim nimrod nixos nix nsis nsi nsh nu objective-c
objectivec obj-c objc objectpascal ocaml octave odin ones onesenterprise 1s 1s:enterprise openedge abl progress
openedgeabl openscad org orgmode pacmanconf perl pl php php3 php4 php5 phtml pig pkgconfig plpgsql text plain
no-highlight plutus-core plc pony postgresql postgres postscript postscr pov powerquery pq powershell posh ps1 psm1 psd1
pwsh prolog promela promql java-properties protobuf proto txtpb prql psl puppet python py sage python3 py3 starlark
python2 py2 qbasic basic qml qbs splus s r racket rkt ragel perl6 pl6 raku jsx react reason reasonml registry rego rst
rest restructuredtext rexx arexx rgbasm ring spec rb ruby duby rust rs sas sass scala scheme scm scilab scss sed gsed
ssed sieve smali smalltalk squeak st smarty snbt snobol sol solidity sp sparql sql squidconf squid.conf squid sml stylus
svelte swift systemd systemverilog sv tablegen tal uxntal tasm tcl tcsh csh termcap terminfo terraform tf tex latex
thrift toml tradingview tv tsql t-sql turing turtle twig ts tsx typescript typoscript typoscriptcssdata
typoscripthtmldata typst v vlang vsh vshell vala vapi vb.net vbnet verilog vhdl vhs tape cassette vim vue vuejs wast wat
wgsl vtt whiley xml xorg.conf yaml yang z80 zed zig`.split(/\s+/)

/** Of these, what Shiki has no grammar of, and none alike. */
const without =
  `abnf alloy antlr atl bnf bqn brainfuck bf cfengine3 cf3 cfs cheetah spitfire core dylan ebnf factor
forth genshitext groff nroff man hlb igor igorpro io j mako mason mcfunction mcf minizinc mzn
modelica morrowind mwscript myghty natural openedge abl progress openedgeabl plutus-core plc pony
postscript postscr pov psl ragel rexx arexx ring spec sed gsed ssed sieve smali smarty snobol tal
uxntal termcap terminfo tradingview tv turing typoscript vtt`.split(/\s+/)

test('of the names that Hugo highlights, these alone are plain with a warning', () => {
  const plain = ofHugo.filter((name) => !isHighlighted(name) && !plainNames.has(name))
  assert.deepEqual(plain, without)
})

for (const name of [
  '',
  'output',
  'no-highlight',
  'nohighlight',
  'none',
  'text',
  'TXT',
  'raw',
  'nocode',
  'hexdump',
])
  test(`"${name}" is plain text, and no warning`, async () =>
    assert.deepEqual(await highlight('a = "b"', name), {
      lines: [[{ content: 'a = "b"', name: undefined }]],
      known: true,
    }))

/** Code in which the language by this name has a word or text to colour. */
const coloured: [name: string, code: string][] = [
  ['python3', 'def a(): pass'],
  ['shell-session', '$ ls "x"'],
  ['bash-session', '$ ls "x"'],
  ['postgres', "SELECT 'a'"],
  ['rego', 'a := "b"'],
  ['promql', 'rate(a{b="c"}[5m])'],
  ['py3', 'def a(): pass'],
  ['Starlark', 'def a(): pass'],
  ['containerfile', 'FROM a AS b'],
  ['terraform', 'a = "b"'],
  ['go-template', '{{ if a }}b{{ end }}'],
  ['java-properties', 'a=b'],
  ['vb.net', 'Dim a As String'],
  ['systemverilog', 'module a; endmodule'],
  ['restructuredtext', '``a``'],
  ['mariadb', "SELECT 'a'"],
  ['ksh', 'echo "a"'],
  ['caddyfile', '# a'],
]
for (const [name, code] of coloured)
  test(`${name} is highlighted`, async () => {
    const { lines, known } = await highlight(code, name)
    assert.deepEqual([known, lines.flat().some((token) => token.name !== undefined)], [true, true])
  })

test('every alias leads to a grammar, none hides one, and none is for plain text too', () => {
  for (const [alias, language] of languageAliases) {
    assert.ok(isHighlighted(language) && !languageAliases.has(language), `${alias}: ${language}`)
    assert.ok(!plainNames.has(alias), alias)
  }
})
