import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { projectFolder } from '../project.ts'

/** Classes with rules of their own, by style sheet. */
async function classesIn(folder: string): Promise<Map<string, string[]>> {
  const classes = new Map<string, string[]>()
  const paths = (await readdir(join(projectFolder, folder), { recursive: true })).filter((path) =>
    path.endsWith('.css'),
  )
  for (const path of paths) {
    const text = await readFile(join(projectFolder, folder, path), 'utf8')
    for (const [, name = ''] of text.matchAll(/^\.([\w-]+)/gm))
      classes.set(name, [...(classes.get(name) ?? []), path])
  }
  return classes
}

/** Blocks of code look the same whatever is marked in them. */
const shared = new Set(['code'])

test('no component has a class of the page around it', async () => {
  const [ofPages, ofComponents] = await Promise.all([classesIn('app'), classesIn('components')])
  const twice = [...ofComponents].filter(([name]) => ofPages.has(name) && !shared.has(name))
  assert.deepEqual(Object.fromEntries(twice), {})
})
