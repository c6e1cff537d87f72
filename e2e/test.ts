import { test as base, expect } from '@playwright/test'

export { expect }

/**
 * Playwright's test, which fails on any violation of the content security policy, on whatever page
 * of its context: Chromium writes each to the console, also where scripts are off.
 */
export const test = base.extend<{ policyHolds: undefined }>({
  policyHolds: [
    async ({ context }, use) => {
      const violations: string[] = []
      context.on('console', (message) => {
        if (/content security policy/i.test(message.text()))
          violations.push(`${message.page()?.url()}: ${message.text()}`)
      })
      await use(undefined)
      expect(violations, 'violations of the content security policy').toEqual([])
    },
    { auto: true },
  ],
})
