import type { CatalogueItemView, CatalogueView } from './catalogue-view.ts'
import type { AddressAnswer, Question, Questions } from './questions.ts'

/** Questions with their answers, as plain data. */
export interface Answers {
  address: Record<string, AddressAnswer>
  catalogue: Record<string, CatalogueView | null>
  /** By path of the data file and slug, as JSON. */
  item: Record<string, CatalogueItemView | null>
}

/** Answers a list of questions. */
export function answersTo(asked: readonly Question[], questions: Questions): Answers {
  const answers: Answers = { address: {}, catalogue: {}, item: {} }
  for (const [name, first = '', second = ''] of asked) {
    if (name === 'address') answers.address[first] = questions.address(first)
    else if (name === 'catalogue') answers.catalogue[first] = questions.catalogue(first) ?? null
    else answers.item[JSON.stringify([first, second])] = questions.item(first, second) ?? null
  }
  return answers
}

/** Questions that are answered from plain data, with a record of what was asked. */
export interface RecordedQuestions extends Questions {
  /** In the order in which it was asked first. */
  asked(): Question[]
  /** Whether the data had an answer to everything. Where not, what was made of the answers is of no use. */
  isComplete(): boolean
}

/** Answers from what is known, and notes what is asked. */
export function recordedQuestions(known: Answers): RecordedQuestions {
  const asked = new Map<string, Question>()
  let isComplete = true
  function answer<T>(question: Question, answers: Record<string, T>, key: string): T | undefined {
    asked.set(JSON.stringify(question), question)
    if (!Object.hasOwn(answers, key)) isComplete = false
    return answers[key]
  }
  return {
    address: (written) => answer(['address', written], known.address, written) ?? {},
    catalogue: (of) => answer(['catalogue', of], known.catalogue, of) ?? undefined,
    item: (of, slug) => answer(['item', of, slug], known.item, JSON.stringify([of, slug])) ?? undefined,
    asked: () => [...asked.values()],
    isComplete: () => isComplete,
  }
}
