import { defineConfig } from '@playwright/test'
import { browserArguments } from './e2e/find-browser.ts'

/** Started by `npm run e2e`, which builds and serves the sites first. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list', { printSteps: false }]],
  outputDir: '.fingerpost/e2e-results',
  use: {
    baseURL: process.env['OWN_URL'],
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env['FINGERPOST_BROWSER'],
      args: browserArguments,
    },
  },
})
