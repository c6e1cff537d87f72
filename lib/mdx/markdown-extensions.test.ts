import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { runSync } from '@mdx-js/mdx'
import { createElement, Fragment } from 'react'
import { jsx, jsxs } from 'react/jsx-runtime'
import { renderToStaticMarkup } from 'react-dom/server'
import { compileArticle } from './compile.ts'

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url))
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : []))

/** Stands for a component: a tag of its name with what it was given. */
const standIn = (name: string) => (properties: Record<string, unknown>) =>
  createElement(`x-${name}`, properties)

async function render(name: string, unsafe: boolean): Promise<string> {
  const body = readFileSync(`${folder}${name}.md`, 'utf8')
  const article = await compileArticle({ path: `${name}.md`, format: 'md', body }, new Set(['Callout']), {
    unsafe,
    inlineStyles: unsafe,
    inlineScripts: unsafe,
  })
  assert.deepEqual(article.problems, [])
  const { default: Content } = runSync(article.code, { Fragment, jsx, jsxs })
  const components = {
    Callout: standIn('callout'),
    CodeBlock: standIn('code'),
    MarkedCode: standIn('code'),
    RawText: standIn('raw-text'),
  }
  return `${renderToStaticMarkup(createElement(Content, { components }))}\n`
}

/** Hugo's rule that each pair of files is about. */
const rules: Record<string, string> = {
  alerts: 'rule 48',
  'block-attributes': 'rule 45',
  'definition-lists': 'rule 44',
  'heading-attributes': 'rule 41',
  'raw-html': 'rule 46',
  typographer: 'rule 44',
}

for (const name of names) {
  for (const unsafe of [false, true]) {
    const file = `${folder}${name}${unsafe ? '.unsafe' : ''}.html`
    if (!existsSync(file)) continue
    test(`${rules[name]}: ${name}.md becomes ${file.slice(folder.length)}`, async () => {
      assert.equal(await render(name, unsafe), readFileSync(file, 'utf8'))
    })
  }
}

test('every fixture has its other half', () => {
  for (const name of names) assert.ok(existsSync(`${folder}${name}.html`), name)
})
