import type { BrowserContext, Page } from '@playwright/test'
import { browserScript } from './browser-script.ts'
import type { ShownPage } from './relevance.ts'

/** That a dialog shows the results of a query, and the milliseconds since it was typed. */
export interface Answered {
  words: string
  /** Until the first titles of these results stood in the list. */
  titles: number
  all: number
}

/** A search dialog in a browser, driven as a reader does it. */
export interface Dialog {
  open(): Promise<void>
  /**
   * Enters a whole query at once and waits for its results.
   * @param onTitles called when their titles are shown, where these come first
   */
  ask(query: string, onTitles?: () => void): Promise<Answered>
  /** Empties the input, then types letter by letter, waiting for the results of each. */
  type(query: string): Promise<Answered[]>
  /** The articles of the list. */
  results(): Promise<ShownPage[]>
}

const patience = 60_000

/**
 * Opens a page and takes hold of its search dialog. All that the bench knows of the dialog's
 * markup is in this file and in `browser/answered.browser.ts`: the results of an article are a
 * group of options, the article first, its headings after it, and the list says in `data-query`
 * what it shows results of, and in `data-state` whether these are `ranked` titles only.
 * @param prepare what is done with the page before the dialog is opened
 */
export async function dialogOf(
  context: BrowserContext,
  address: string,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Dialog> {
  let onAnswer: (answered: Answered) => void = () => {}
  let whenTitles = () => {}
  await context.exposeFunction('fingerpostAnswered', (answered: Answered) => onAnswer(answered))
  await context.exposeFunction('fingerpostTitles', () => whenTitles())
  await context.addInitScript(await browserScript('browser/answered.browser.ts'))
  const page = await context.newPage()
  await page.goto(address)
  await prepare(page)
  const input = page.getByRole('combobox', { name: 'Search' })

  /** Listens before it acts, since the answer may come first. */
  async function answerTo(words: string, act: () => Promise<void>): Promise<Answered> {
    let clock: NodeJS.Timeout | undefined
    const answer = new Promise<Answered>((resolve, reject) => {
      clock = setTimeout(() => reject(new Error(`no results for “${words}”`)), patience)
      onAnswer = (answered) => {
        if (answered.words === words.trim()) resolve(answered)
      }
    })
    try {
      const [answered] = await Promise.all([answer, act()])
      return answered
    } finally {
      clearTimeout(clock)
    }
  }

  return {
    async open() {
      await page.keyboard.press('/')
    },
    async ask(query, onTitles = () => {}) {
      await input.fill('')
      whenTitles = onTitles
      return answerTo(query, () => input.fill(query))
    },
    async type(query) {
      await input.fill('')
      const answers: Answered[] = []
      let typed = ''
      for (const letter of query) {
        typed += letter
        const press = () => page.keyboard.type(letter)
        if (letter.trim() === '') await press()
        else answers.push(await answerTo(typed, press))
      }
      return answers
    },
    results: () => readResults(page),
  }
}

/** An article leads to the chosen option of its group, else to the first of its headings. */
async function readResults(page: Page): Promise<ShownPage[]> {
  const groups = await page.locator('[role=listbox] [role=group]:has(.search-page)').evaluateAll((elements) =>
    elements.map((element) =>
      [...element.querySelectorAll('[role=option]')].map((option) => ({
        href: option.getAttribute('href') ?? '',
        isChosen: option.getAttribute('aria-selected') === 'true',
      })),
    ),
  )
  return groups.map((options) => {
    const leading = options.find(({ isChosen }) => isChosen) ?? options[1] ?? options[0]
    const id = leading?.href.split('#')[1]
    return { href: options[0]?.href ?? '', heading: id === undefined ? undefined : decodeURIComponent(id) }
  })
}
