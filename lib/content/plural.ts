/** Words that are their own plural, also at the end of others: `metadata`. */
const same =
  words(`aircraft bison chassis corps data deer equipment fish information jeans media money moose news
  offspring people police rice salmon series sheep shrimp species swine trout`)

/** What ends in a singular ends in its plural: `step-child`. Those that stand further up win. */
const irregular: readonly [singular: string, plural: string][] =
  words(`human-humans german-germans roman-romans
  ottoman-ottomans blouse-blouses woman-women man-men person-people child-children mouse-mice louse-lice foot-feet tooth-teeth
  goose-geese ox-oxen die-dice quiz-quizzes fez-fezzes index-indices appendix-appendices matrix-matrices vertex-vertices
  vortex-vortices codex-codices axis-axes datum-data medium-media criterion-criteria phenomenon-phenomena
  bacterium-bacteria erratum-errata stratum-strata memorandum-memoranda quantum-quanta curriculum-curricula corpus-corpora
  genus-genera alumnus-alumni cactus-cacti focus-foci fungus-fungi locus-loci nucleus-nuclei octopus-octopi
  stimulus-stimuli syllabus-syllabi apparatus-apparatuses bonus-bonuses bus-buses campus-campuses plus-pluses
  prospectus-prospectuses radius-radiuses status-statuses virus-viruses alias-aliases knife-knives life-lives wife-wives
  calf-calves dwarf-dwarves elf-elves half-halves hoof-hooves leaf-leaves loaf-loaves scarf-scarves self-selves
  shelf-shelves thief-thieves wharf-wharves wolf-wolves buffalo-buffaloes cargo-cargoes echo-echoes hero-heroes
  mango-mangoes mosquito-mosquitoes potato-potatoes tomato-tomatoes tornado-tornadoes veto-vetoes volcano-volcanoes
  zero-zeroes`).map((pair) => {
    const [singular = '', plural = ''] = pair.split('-')
    return [singular, plural]
  })

/** Endings, and what takes their place. */
const endings: readonly [ending: RegExp, plural: string][] = [
  [/sis$/i, 'ses'],
  [/ss$/i, 'sses'],
  [/s$/i, 's'],
  [/(x|z|ch|sh)$/i, '$1es'],
  [/([^aeiou]|qu)y$/i, '$1ies'],
]

/**
 * The plural of an English word, or of the last of several, as Hugo makes it for titles of lists; a plural stays. Where
 * Hugo's is no word, as `Videoes`, it is what English has.
 */
export function plural(title: string): string {
  const lower = title.toLowerCase()
  if (!/[a-z]$/.test(lower) || same.some((word) => endsInWord(lower, word))) return title
  for (const [singular, many] of irregular) {
    if (endsInWord(lower, many)) return title
    if (endsInWord(lower, singular)) return title.slice(0, -singular.length) + likeCase(title, singular, many)
  }
  for (const [ending, many] of endings) if (ending.test(title)) return title.replace(ending, many)
  return `${title}s`
}

/** Short words, but for these, are the end of too many others: `box` is no `ox`, `price` no `rice`. */
function endsInWord(text: string, word: string): boolean {
  const isPart = word.length > 4 || word === 'data' || word === 'man'
  return text.endsWith(word) && (isPart || !/[\p{L}\p{N}]$/u.test(text.slice(0, -word.length)))
}

/** A capital of the singular is one of the plural. */
function likeCase(title: string, singular: string, many: string): string {
  const first = title.charAt(title.length - singular.length)
  return first === first.toLowerCase() ? many : many.charAt(0).toUpperCase() + many.slice(1)
}

function words(text: string): string[] {
  return text.split(/\s+/)
}
