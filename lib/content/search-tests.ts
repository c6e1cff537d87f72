import { z } from 'zod'
import { error } from '../problem.ts'
import type { Problem, SearchTest, SourceFile } from '../types.ts'
import { parseYaml } from '../yaml.ts'

/** Results that a reader sees; more than these are not looked at. */
const mostResults = 12

/** `content/search-tests.yaml`: what search must answer. The manual's page on search lists the same keys. */
const searchTestsSchema = z
  .array(
    z.strictObject({
      /** What a reader types. */
      query: z.string().trim().min(1),
      /** The address or the file of the page that must be found; `#id` names its heading. */
      page: z.string().min(1),
      /** Among how many results it must be. */
      within: z.number().int().min(1).max(mostResults).default(3),
    }),
  )
  .nullish()
  .transform((tests) => tests ?? [])

const hint =
  'Write a list of `- {query: "what a reader types", page: "/guides/first/#heading", within: 3}`; within is 1 to 12.'

/**
 * Reads the queries that search must answer.
 * @param file `search-tests.yaml`, or undefined where the content folder has none
 * @returns the tests, each with its place, and an error for each that does not fit; then there are no tests
 */
export function readSearchTests(file: SourceFile | undefined): { tests: SearchTest[]; problems: Problem[] } {
  if (!file) return { tests: [], problems: [] }
  const yaml = parseYaml(file.source, file.path)
  const faults = yaml.faults.map(({ place, reason }) => error(place, 'search-tests', reason, hint))
  if (faults.length > 0) return { tests: [], problems: faults }
  const result = searchTestsSchema.safeParse(yaml.value)
  if (!result.success) {
    const problems = result.error.issues.map((issue) =>
      error(yaml.placeOf([...issue.path, ...unknownKey(issue)]), 'search-tests', reasonOf(issue), hint),
    )
    return { tests: [], problems }
  }
  const tests = result.data.map((test, index) => ({ ...test, place: yaml.placeOf([index, 'query']) }))
  return { tests, problems: [] }
}

function unknownKey(issue: z.core.$ZodIssue): string[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return `unknown key ${issue.keys.join(', ')}`
  if (issue.path.length === 0) return 'search-tests.yaml is not a list of queries'
  return `${issue.path.slice(1).join('.') || 'entry'}: ${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`
}
