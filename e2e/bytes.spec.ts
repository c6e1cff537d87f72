import { join } from 'node:path'
import { measureArticles, medianArticle } from '../bench/article-bytes.ts'
import { budgets, overBudget } from '../bench/byte-budgets.ts'
import { measureFirstVisit } from '../bench/first-visit.ts'
import { workFolder } from '../lib/project.ts'
import { kitchen, own } from './addresses.ts'
import { expect, test } from './test.ts'

/** An article with one of each component. */
const everything = 'everything/index.html'

for (const site of ['own', 'kitchen', 'hugo', 'wide'])
  test(`every article of the site "${site}" is within its bytes, with one script and one style sheet, and at most one more of each for its components`, async () => {
    const articles = await measureArticles(join(workFolder, 'e2e', site))
    expect(articles.length).toBeGreaterThan(1)
    expect(articles.flatMap(overBudget)).toEqual([])
    for (const { path, scripts, styles, ofComponents, keepsRuntime } of articles) {
      if (keepsRuntime) continue
      expect(scripts - ofComponents.scripts, path).toBe(1)
      expect(styles - ofComponents.styles, path).toBe(1)
      expect(Math.max(ofComponents.scripts, ofComponents.styles), path).toBeLessThanOrEqual(1)
    }
  })

test('the first visit of an article of median size is within its bytes, and asks no other host', async ({
  page,
}) => {
  const median = medianArticle(await measureArticles(join(workFolder, 'e2e/own')))
  const address = `${own}/${median?.path.replace(/index\.html$/, '')}`
  const { script, style, all, hosts } = await measureFirstVisit(page, address)
  console.log(`${median?.path}: ${script} bytes of JavaScript, ${style} of CSS, ${all} in all (brotli)`)
  expect(script).toBeLessThanOrEqual(budgets.script)
  expect(style).toBeLessThanOrEqual(budgets.style)
  expect(all).toBeLessThanOrEqual(budgets.all)
  expect([...hosts]).toEqual([own])
})

test('an article with one of everything is within the bytes of any article; the rest comes when it is seen', async ({
  page,
}) => {
  const articles = await measureArticles(join(workFolder, 'e2e/kitchen'))
  const article = articles.find(({ path }) => path === everything)
  if (!article) throw new Error('there is no such article')
  const { html, script, style, whenSeen, all } = article
  console.log(
    `${html} bytes of HTML, ${script} of JavaScript, ${style} of CSS, ${all} in all; ${whenSeen} when seen`,
  )
  expect(overBudget(article)).toEqual([])
  const visit = await measureFirstVisit(page, `${kitchen}/everything/`)
  expect(visit.script).toBeLessThanOrEqual(budgets.script)
  expect(visit.style).toBeLessThanOrEqual(budgets.style)
  const waiting = page.locator('[data-script]:not(:defined)')
  await expect(waiting).not.toHaveCount(0)
  for (const element of await page.locator('[data-script]').all()) await element.scrollIntoViewIfNeeded()
  await expect(waiting).toHaveCount(0)
})
