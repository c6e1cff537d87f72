/**
 * Names of code that is not highlighted, among them what programs print, and drawings in letters. `nocode` and
 * `no-highlight` are names of other highlighters.
 */
export const plainNames: ReadonlySet<string> = new Set(
  `ansi ascii error errors fallback goat hexdump literal no-highlight nocode nohighlight none out output plain
   plaintext raw response result results stderr stdout text tree txt verbatim`
    .split(/\s+/)
    .concat(''),
)

/** Languages of Shiki, each with names that it has elsewhere, in Chroma above all. */
const same: Readonly<Record<string, string>> = {
  'actionscript-3': 'actionscript3',
  actionscript: 'as',
  ada: 'ada95 ada2005',
  ahk: 'autohotkey',
  'angular-html': 'ng2',
  apache: 'apacheconf aconf',
  asm: 'armasm ca65 gas nasm ndisasm rgbasm tasm z80',
  awk: 'gawk mawk nawk',
  bash: 'ksh curl cli',
  bat: 'batchfile dosbatch winbatch',
  bibtex: 'bib',
  bsl: '1s 1s:enterprise ones onesenterprise',
  coffee: 'coffee-script',
  clojure: 'edn',
  'common-lisp': 'cl',
  cpp: 'arduino metal',
  cql: 'cassandra',
  crystal: 'cr',
  desktop: 'desktop_entry',
  diff: 'udiff',
  docker: 'containerfile',
  dotenv: 'env',
  elisp: 'emacs',
  elixir: 'ex exs',
  fennel: 'fnl',
  fish: 'fishshell',
  'fortran-fixed-form': 'fortranfixed',
  'fortran-free-form': 'fortran',
  gdscript: 'gd3 gdscript3',
  gherkin: 'cucumber',
  go: 'golang',
  graphql: 'graphqls',
  haxe: 'hx hxsl',
  hy: 'hylang',
  ini: 'cfg conf config dosini pacmanconf',
  jinja: 'django',
  jsonl: 'jsonlines ndjson',
  jsx: 'react',
  log: 'logs',
  make: 'bsdmake mf',
  markdown: 'mkd',
  matlab: 'octave',
  nim: 'nimrod',
  nix: 'nixos',
  nsis: 'nsh nsi',
  'objective-c': 'obj-c objectivec',
  org: 'orgmode',
  pascal: 'objectpascal',
  perl: 'pl',
  php: 'php3 php4 php5 phtml',
  powerquery: 'pq',
  powershell: 'posh psd1 psm1',
  properties: 'java-properties',
  python: 'py2 py3 python2 python3 sage starlark',
  qml: 'qbs',
  r: 's splus',
  racket: 'rkt',
  raku: 'pl6',
  reg: 'registry',
  rst: 'rest restructuredtext',
  ruby: 'duby',
  scheme: 'scm',
  shellsession: 'bash-session sh-session shell-session terminal',
  smalltalk: 'squeak st',
  solidity: 'sol',
  sql: 'mariadb materialize mysql mzsql plpgsql postgres postgresql t-sql tsql',
  'system-verilog': 'sv systemverilog',
  typespec: 'cadl',
  v: 'vlang vsh vshell',
  vala: 'vapi',
  vb: 'vb.net vbnet',
  vue: 'vuejs',
  wasm: 'wast wat',
  wolfram: 'mathematica mma nb',
  xml: 'pom',
}

/** Languages of Shiki whose comments, texts and numbers are written as in these others, which it does not have. */
const alike: Readonly<Record<string, string>> = {
  ahk: 'autoit',
  bash: 'csh kak kakoune kakrc kakscript tape tcsh vhs cassette',
  c: 'devicetree dts holyc promela',
  clojure: 'janet',
  coffee: 'moon moonscript',
  cpp: 'sourcepawn sp tablegen',
  csharp: 'beef',
  css: 'typoscriptcssdata',
  handlebars: 'go-html-template go-template go-text-template gotmpl gotpl helm tpl',
  haskell: 'agda idr idris',
  hcl: 'rego',
  ini: 'bind dns pkgconfig zone',
  java: 'ceylon monkeyc whiley',
  javascript: 'chai chaiscript jsonata lox ucode',
  json: 'snbt',
  llvm: 'mlir',
  markdown: 'gemini gemtext gmi gmni',
  matlab: 'scilab',
  nginx: `caddy caddy-d caddyfile caddyfile-d caddyfile-directives iscdhcpd lighttpd lighty squid squid.conf
    squidconf xorg.conf`,
  ocaml: 'reason reasonml sml',
  pascal: 'al m2 modula2',
  properties: 'jungle',
  proto: 'capnp thrift txtpb yang zed',
  python: 'cython logql meson meson.build promql pyrex pyx',
  rust: 'hare',
  smalltalk: 'newspeak',
  sql: 'aql influxql pig prql',
  vb: 'b3d basic blitzbasic bplus qbasic',
  xml: 'dtd genshi kid xml+genshi xml+kid',
  html: 'html+genshi html+kid typoscripthtmldata',
}

/**
 * The language of Shiki for each name that it does not know itself. Shiki's own package of grammars is the largest that
 * its makers keep; what it has nothing alike to is plain, with a warning.
 * @see https://gohugo.io/content-management/syntax-highlighting/#languages the names that Hugo's highlighter knows
 */
export const languageAliases: ReadonlyMap<string, string> = new Map(
  [same, alike].flatMap((table) =>
    Object.entries(table).flatMap(([language, names]) =>
      names.split(/\s+/).map((name): [string, string] => [name, language]),
    ),
  ),
)
