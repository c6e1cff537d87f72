import { stripVTControlCharacters } from 'node:util'
import { error } from '../problem.ts'
import type { Problem, Site } from '../types.ts'

/**
 * Finds in what Next printed which article it failed on, and why: a page whose rendering throws,
 * or a module of an article that does not compile. What is neither is one problem without a place.
 * @param log where the whole of it can be read
 */
export function renderFaults(printed: string, site: Site, log: string): Problem[] {
  const plain = stripVTControlCharacters(printed)
  const problems = [...modulesIn(plain), ...pagesIn(plain, site)]
  if (problems.length > 0) return problems
  const place = { file: log, line: 1, column: 1 }
  return [error(place, 'render', 'the pages could not be rendered', 'This file holds what Next printed.')]
}

function modulesIn(printed: string): Problem[] {
  const places = printed.matchAll(/^\.\/\.fingerpost\/\w+\/imports\/(.+?):(\d+):(\d+)\n([^\n]+)/gm)
  return [...places].map(([, file = '', line, column, reason = '']) =>
    error(
      { file, line: Number(line), column: Number(column) },
      'import',
      reason.replace(/^\S*Error: /, ''),
      "A component that uses state or events begins with the line 'use client'.",
    ),
  )
}

function pagesIn(printed: string, site: Site): Problem[] {
  const paths = [...printed.matchAll(/Error occurred prerendering page "([^"]+)"/g)].map(
    ([, path = '']) => path,
  )
  const reason =
    /^\s*(?:⨯ )?(?:\w*Error): (?!Turbopack|Failed to)([^\n]+)/m.exec(printed)?.[1] ?? 'it throws an error'
  return [...new Set(paths)].map((path) => {
    const route = path.split('/').filter(Boolean).join('/')
    const page = site.pages.find((each) => each.route.join('/') === route)
    const place = { file: page?.path || `the page ${path}`, line: 1, column: 1 }
    return error(
      place,
      'render',
      `the page cannot be rendered: ${reason}`,
      'Look at the components and expressions that it uses.',
    )
  })
}
