import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand } from './cli.ts'
import { makeContentFolder } from './content-folder.ts'
import { expect, test } from './test.ts'

test.describe.configure({ timeout: 120_000 })

test('the audit names what is missing, and writes the rules for it once', async () => {
  const site = await makeContentFolder({
    'guides/first-steps.md': '---\ntitle: First steps\naliases: [/start/]\n---\n\n## Install\n',
    'guides/backups.md': '---\ntitle: Backups\n---\n',
    '../old.txt': [
      'https://old.example.com/docs/start/',
      'https://old.example.com/docs/guides/backups/',
      'https://old.example.com/docs/guides/first-steps/#setup',
      'https://old.example.com/docs/help/first-steps.html',
      'https://old.example.com/docs/keeping-backups/',
      'https://old.example.com/blog/',
    ].join('\n'),
    '../good.txt': '/start/\n/guides/backups/\n',
  })
  const environment = { CONTENT_DIR: site.content }
  const list = join(site.content, '../old.txt')
  const audit = (...args: string[]) => runCommand('audit', environment, args)

  const { status, printed } = await audit('--against', list, '--base', '/docs')
  expect(status).toBe(1)
  expect(printed).toContain('a list of 6 addresses')
  expect(printed).toContain('1 skipped: not below /docs')
  expect(printed).toMatch(/page +1\nredirect +1\nfile +0\ngone +0\nwrong anchor +1\nmissing +2\n/)
  expect(printed).toContain('/guides/first-steps/#setup  no heading is near in guides/first-steps.md')
  expect(printed).toContain('- from: /help/first-steps.html\n  to: /guides/first-steps/\n')
  expect(printed).toContain(
    '# nearest by its words:\n# - from: /keeping-backups/\n#   to: /guides/backups/\n',
  )

  const file = join(site.content, 'redirects.yaml')
  await expect(readFile(file)).rejects.toThrow()
  expect((await audit('--against', list, '--base', '/docs', '--write')).printed).toMatch(
    /2 rules added to .*redirects\.yaml/,
  )
  const written = await readFile(file, 'utf8')
  expect(written).toContain('- from: /help/first-steps.html\n  to: /guides/first-steps/\n')
  await audit('--against', list, '--base', '/docs', '--write')
  expect(await readFile(file, 'utf8')).toBe(written)

  expect((await audit('--against', join(site.content, '../good.txt'))).status).toBe(0)
  expect(await audit('--against', join(site.content, 'none'))).toMatchObject({
    status: 1,
    printed: expect.stringContaining('none does not exist. Name a file, a folder, or an address'),
  })
})
