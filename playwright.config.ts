import { defineConfig } from '@playwright/test'

/** Started by `npm run e2e`, which builds and serves the sites first. */
export default defineConfig({
  testDir: 'e2e',
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
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        // Chromium refuses its sandbox to root, as which containers and CI run.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
})
