import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
const macApplications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** With these it fetches nothing of its own. */
export const browserArguments = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Chromium refuses its sandbox to root, as which containers and CI run.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Package managers that have a Chromium, and the commands that install it. */
const managers: Record<string, string[][]> = {
  'apt-get': [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ],
  dnf: [['dnf', 'install', '-y', 'chromium']],
  apk: [['apk', 'add', 'chromium']],
  pacman: [['pacman', '-Sy', '--noconfirm', 'chromium']],
}

/**
 * Finds a Chromium for the end-to-end tests, or gets one: Playwright's own, the system's,
 * Playwright's download, the system's package manager, in this order.
 * @returns its path
 * @throws Error that says what to do, where none of it works
 */
export function findBrowser(): string {
  const found = installedBrowser()
  if (found) return found
  console.log('No Chromium found. Trying Playwright’s own download …')
  spawnSync(
    process.execPath,
    [join('node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium'],
    {
      stdio: 'inherit',
      timeout: 600_000,
    },
  )
  const downloaded = installedBrowser()
  if (downloaded) return downloaded
  const manager = Object.keys(managers).find(whichProgram)
  console.log(`Playwright’s download did not work. Trying ${manager ?? 'a package manager'} …`)
  for (const [program = '', ...args] of managers[manager ?? ''] ?? [])
    spawnSync(program, args, { stdio: 'inherit' })
  const installed = installedBrowser()
  if (installed) return installed
  throw new Error(
    'The end-to-end tests need a Chromium and could not get one. Install Chromium or Chrome, or set FINGERPOST_BROWSER to its path.',
  )
}

function installedBrowser(): string | undefined {
  const named = [process.env['FINGERPOST_BROWSER'], chromium.executablePath(), ...macApplications]
  return named.find((path) => path && existsSync(path)) ?? names.map(whichProgram).find(Boolean)
}

function whichProgram(name: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}
