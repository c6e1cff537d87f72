import assert from 'node:assert/strict'
import { test } from 'node:test'
import { article, siteOf } from '../content/site.fixture.ts'
import { formatProblem } from '../problem.ts'
import { renderFaults } from './render-fault.ts'

const { site } = siteOf({ 'docs/a.b.mdx': article('title: A') })
const route = `/${site.byPermalink.get('/docs/a.b/')?.route.join('/')}`
const said = (printed: string) => renderFaults(printed, site, 'next.log').map(formatProblem)

test('a page that throws is named by its article', () => {
  const printed = `Error occurred prerendering page "${route}". Read more\n\u001B[31mTypeError: x is not a function\u001B[0m\n    at y\n`
  assert.deepEqual(said(printed), [
    'docs/a.b.mdx:1:1 error: the page cannot be rendered: x is not a function\n    Look at the components and expressions that it uses.',
  ])
})

test('a module that does not compile is named by its file in the content folder', () => {
  const printed = './.fingerpost/build/imports/docs/a.tsx:3:7\nEcmascript Error: bad thing\n'
  assert.match(said(printed).join(), /^docs\/a\.tsx:3:7 error: /)
})

test('anything else is one problem that leads to what Next printed', () => {
  assert.deepEqual(said('out of memory'), [
    'next.log:1:1 error: the pages could not be rendered\n    This file holds what Next printed.',
  ])
})
