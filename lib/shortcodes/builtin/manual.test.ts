import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { projectFolder } from '../../project.ts'
import { builtin } from './index.ts'

test('the manual’s tables name every built-in shortcode', async () => {
  const page = await readFile(join(projectFolder, 'content/manual/writing/shortcodes.mdx'), 'utf8')
  const rows = page.split('\n').filter((line) => line.startsWith('| `'))
  const named = new Set(rows.flatMap((row) => row.split('|')[1]?.match(/[\w/-]+/g) ?? []))
  assert.deepEqual(
    Object.keys(builtin).filter((name) => !named.has(name)),
    [],
  )
})
