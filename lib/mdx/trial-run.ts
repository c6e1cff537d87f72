import { runSync } from '@mdx-js/mdx'
import { createElement, Fragment, type ReactNode } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { error } from '../problem.ts'
import type { Problem } from '../types.ts'

/** What the pipeline itself puts into an article. */
const compilerComponents = [
  'Anchor',
  'CodeBlock',
  'Drawing',
  'Image',
  'MarkedCode',
  'RawText',
  'TreeEntry',
  'TreeList',
]

interface Trial {
  file: string
  body: string
  components: ReadonlySet<string>
}

/** Stands for every component of the project: the article's own code is on trial, not ours. */
const standIn = ({ children }: { children?: ReactNode }) => children ?? null

/**
 * Renders a compiled article without imports once, where nothing renders its page: an expression that fails
 * (`{nothing.at.all}`) and what React refuses (`style="…"`, an object as text) are then problems all the same.
 */
export function trialRun(code: string, { file, body, components }: Trial): Problem[] {
  const names = [...components, ...compilerComponents]
  try {
    const { default: Content } = runSync(code, { Fragment, jsx, jsxs, ...{ modules: {} } })
    renderToStaticMarkup(
      createElement(Content, { components: Object.fromEntries(names.map((name) => [name, standIn])) }),
    )
    return []
  } catch (fault) {
    return [expressionProblem(fault instanceof Error ? fault.message : String(fault), { file, body })]
  }
}

/**
 * Says where in an article is what failed when it was rendered.
 * @param message of what was thrown
 */
export function expressionProblem(message: string, { file, body }: Omit<Trial, 'components'>): Problem {
  const reason = message.split(/(?<=\.) |\n/)[0] ?? message
  return error(
    { file, ...placeOf(message, body) },
    'expression',
    `an expression fails: ${reason}`,
    hintFor(message),
  )
}

function hintFor(message: string): string {
  if (message.includes('would never be called'))
    return "Put it into a component of your own that begins with the line 'use client'."
  if (message.includes('`style`')) return 'In .mdx write style={{ color: "red" }}, or better a class.'
  if (message.includes('React child')) return 'Give a text or a tag: {value.name}, {String(date)}.'
  return 'Declare what it uses with export const in the article, or put the text in backticks.'
}

/** The first place outside of code that holds what the message speaks of. */
function placeOf(message: string, body: string): { line: number; column: number } {
  const name = /\b([A-Za-z_$][\w$]*) is not|reading '([^']+)'|component `(\w+)`|`(style)` prop/.exec(message)
  const word = name?.[1] ?? name?.[2] ?? name?.[3] ?? name?.[4] ?? ''
  const lines = body
    .replace(/^([ \t]*)(```|~~~)[\s\S]*?^\1?\2/gm, (fence) => fence.replace(/[^\n]/g, ' '))
    .split('\n')
  const line = lines.findIndex((text) => (word === '' || text.includes(word)) && /[{<]/.test(text))
  const column = (lines[line] ?? '').search(word === 'style' ? /</ : /[{<]/)
  return line < 0 ? { line: 1, column: 1 } : { line: line + 1, column: column + 1 }
}
