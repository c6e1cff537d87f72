/** Charts, and all words that their drawings must show, in any order. */
export const charts: readonly (readonly [source: string, words: readonly string[]])[] = [
  [
    'requirementDiagram\n requirement fast {\n id: 1\n text: quick\n risk: low\n verifymethod: test\n }',
    ['<<Requirement>>', 'fast', 'ID: 1', 'Text: quick', 'Risk: Low', 'Verification: Test'],
  ],
  [
    'requirementDiagram\n requirement r1 {\n id: 1\n text: a\n risk: high\n verifymethod: analysis\n }\n element e1 {\n type: sim\n }\n e1 - satisfies -> r1',
    [
      '<<satisfies>>',
      '<<Requirement>>',
      'r1',
      'ID: 1',
      'Text: a',
      'Risk: High',
      'Verification: Analysis',
      '<<Element>>',
      'e1',
      'Type: sim',
    ],
  ],
  ['pie title Fruit\n "Apples": 3\n "Pears": 1', ['75%', '25%', 'Fruit', 'Apples', 'Pears']],
  ['pie showData\n "A & B": 30\n "C": 70.5', ['30%', '70%', 'A & B [30]', 'C [70.5]']],
  [
    'gantt\n title Plan\n dateFormat YYYY-MM-DD\n section One\n Write :a, 2026-01-01, 3d\n Print :crit, after a, 2d\n Done :milestone, 2026-01-08, 0d',
    ['Write', 'Print', 'Done', 'One', 'Plan'],
  ],
  ['mindmap\n root((Ideas))\n  One\n   Two\n  Three', ['Ideas', 'One', 'Two', 'Three']],
  [
    'mindmap\n  root\n    a[Square]\n    b(Round)\n    c))Bang((\n    d)Cloud(\n    e{{Hexagon}}',
    ['root', 'Square', 'Round', 'Bang', 'Cloud', 'Hexagon'],
  ],
  [
    'mindmap\n  root\n    ::icon(fa fa-book)\n    A longer thought that goes over two lines',
    ['root', 'A longer thought that goesover two lines'],
  ],
  [
    'timeline\n title Years\n 2025 : Idea\n 2026 : First release : Second',
    ['2025', 'Idea', '2026', 'First   release', 'Second', 'Years'],
  ],
  [
    'timeline\n section Old\n 1999 : One\n section New\n 2026 : Two',
    ['Old', '1999', 'One', 'New', '2026', 'Two'],
  ],
  [
    'gitGraph\n commit id: "one"\n branch next\n commit id: "two"\n checkout main\n merge next tag: "v1"',
    ['main', 'next', 'one', 'two', 'v1'],
  ],
  [
    'gitGraph LR:\n commit id: "a" type: REVERSE\n commit id: "b" type: HIGHLIGHT\n branch dev\n commit id: "c"\n checkout main\n cherry-pick id: "c"',
    ['main', 'dev', 'a', 'b', 'c', 'cherry-pick:c'],
  ],
  [
    'journey\n title A day\n section Morning\n  Wake: 2: Ann\n  Coffee: 5: Ann, Bo',
    ['Ann', 'Bo', 'Morning', 'Wake', 'Coffee', 'A day'],
  ],
  [
    'quadrantChart\n title Reach\n x-axis Low --> High\n y-axis Bad --> Good\n quadrant-1 Keep\n quadrant-3 Drop\n Site: [0.3, 0.6]',
    ['Keep', 'Drop', 'Site', 'Low', 'High', 'Bad', 'Good', 'Reach'],
  ],
  [
    'C4Context\n title All\n Person(a, "Reader", "Reads")\n System(b, "Portal", "Shows")\n System_Ext(c, "Search")\n Rel(a, b, "Reads", "HTTPS")\n BiRel(b, c, "Asks")',
    [
      'Reader',
      '[Person]',
      'Reads',
      'Portal',
      '[Software System]',
      'Shows',
      'Search',
      '[Software System]',
      'Reads',
      '[HTTPS]',
      'Asks',
      'All',
    ],
  ],
  [
    'C4Container\n System_Boundary(s, "Portal") {\n Container(w, "Web", "Node", "Pages")\n ContainerDb(d, "Store", "SQL")\n }\n Rel(w, d, "Writes")',
    ['Web', '[Container: Node]', 'Pages', 'Store', '[Container: SQL]', 'Portal', '[SYSTEM]', 'Writes'],
  ],
  ['sankey-beta\n\nSource,Search,4\nSource,Links,6', ['Source\n10', 'Search\n4', 'Links\n6']],
  [
    'xychart-beta\n title "Visits"\n x-axis [jan, feb]\n y-axis "Number" 0 --> 10\n bar [4, 9]\n line [4, 9]',
    ['Visits', 'jan', 'feb', 'Number'],
  ],
  ['block-beta\n columns 2\n a b\n c:2', ['a', 'b', 'c']],
  [
    'block-beta\n columns 3\n a["First"] space b("Round")\n a --> b\n block:g:3\n  c{"Ask"} d[("Store")]\n end',
    ['First', 'Round', 'Ask', 'Store'],
  ],
  ['packet-beta\n title Frame\n 0-15: "Port"\n 16-31: "Length"', ['Port', 'Length', 'Frame']],
  [
    'kanban\n Todo\n  [Write]\n Done\n  [Read]@{ assigned: "Ann", ticket: 12 }',
    ['Todo', 'Done', 'Write', 'Read', 'Ann'],
  ],
  [
    'architecture-beta\n group g(cloud)[Cloud]\n service d(database)[Store] in g\n service s(server)[Server] in g\n d:R -- L:s',
    ['Store', 'Server', 'Cloud'],
  ],
  [
    'radar-beta\n title Compare\n axis a["Speed"], b["Size"], c["Ease"]\n curve x["Ours"]{3, 4, 5}\n curve y["Theirs"]{5, 2, 1}',
    ['Speed', 'Size', 'Ease', 'Ours', 'Theirs', 'Compare'],
  ],
  ['treemap-beta\n"All"\n  "One": 3\n  "Two": 2', ['All', 'One', 'Two']],
]
