import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plural } from './plural.ts'

/** What Hugo 0.111 calls a section of such a folder, but for capitals that it forgets: `boxes`, `men`. */
const ofHugo =
  `Metadata-Metadata Information-Information Child-Children Children-Children Person-People People-People
Man-Men Woman-Women Snowman-Snowmen Human-Humans Mouse-Mice Foot-Feet Tooth-Teeth Goose-Geese Ox-Oxen Box-Boxes
Inbox-Inboxes Index-Indices Appendix-Appendices Matrix-Matrices Vertex-Vertices Codex-Codices Prefix-Prefixes Tax-Taxes
Axis-Axes Quiz-Quizzes Bus-Buses Status-Statuses Campus-Campuses Focus-Foci Cactus-Cacti Alias-Aliases Corpus-Corpora
Genus-Genera Class-Classes Process-Processes Address-Addresses Business-Businesses Success-Successes Bypass-Bypasses
Analysis-Analyses Basis-Bases Crisis-Crises Thesis-Theses Hypothesis-Hypotheses News-News Series-Series Species-Species
Data-Data Media-Media Mydata-Mydata Datum-Data Medium-Media Criterion-Criteria Phenomenon-Phenomena Equipment-Equipment
Money-Money Rice-Rice Price-Prices Notice-Notices Database-Databases Fish-Fish Sheep-Sheep Deer-Deer Aircraft-Aircraft Police-Police Jeans-Jeans Knife-Knives
Life-Lives Wife-Wives Wolf-Wolves Shelf-Shelves Half-Halves Thief-Thieves Roof-Roofs Brief-Briefs Proof-Proofs Hero-Heroes
Potato-Potatoes Tomato-Tomatoes Zero-Zeroes Photo-Photos Studio-Studios Portfolio-Portfolios Baby-Babies City-Cities
Policy-Policies Key-Keys Survey-Surveys Day-Days Guy-Guys Soliloquy-Soliloquies Church-Churches Wish-Wishes Match-Matches
Guide-Guides House-Houses Case-Cases Movie-Movies Cookie-Cookies Shoe-Shoes Hive-Hives Archive-Archives License-Licenses
Docs-Docs Settings-Settings Windows-Windows Kubernetes-Kubernetes Basics-Basics Physics-Physics Https-Https`.split(
    /\s+/,
  )
for (const pair of ofHugo) {
  const [one = '', many = ''] = pair.split('-')
  test(`rule 18: ${one} is ${many} in the plural`, () => assert.equal(plural(one), many))
}

/** Titles of several words; and what Hugo makes no word of. */
const others: [title: string, many: string][] = [
  ['Step-child', 'Step-children'],
  ['Big-data', 'Big-data'],
  ['User-information', 'User-information'],
  ['Business-process', 'Business-processes'],
  ['My section', 'My sections'],
  ['API', 'APIs'],
  ['APIs', 'APIs'],
  ['2023', '2023'],
  ['Video', 'Videos'],
  ['Info', 'Infos'],
  ['Hex', 'Hexes'],
  ['Blouse', 'Blouses'],
  ['Leaf', 'Leaves'],
  ['Specimen', 'Specimens'],
]
for (const [title, many] of others)
  test(`${title} is ${many} in the plural`, () => assert.equal(plural(title), many))
