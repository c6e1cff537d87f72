import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { findHugoProject } from './hugo-project.ts'

const cases: [name: string, files: Record<string, string>, content: string, found: string[] | undefined][] = [
  ['beside the content', { 'hugo.toml': '' }, 'content', ['../hugo.toml']],
  ['two folders above it', { 'config.yaml': '' }, 'content/a/en', ['../../../config.yaml']],
  ['three folders above it is too far', { 'hugo.toml': '' }, 'content/a/b/en', undefined],
  ['another folder is the content', { 'hugo.toml': '' }, 'docs/content', undefined],
  ['of that name in the configuration', { 'hugo.toml': 'contentDir = "docs"' }, 'docs', ['../hugo.toml']],
  ['no configuration', { 'package.json': '{}' }, 'content', undefined],
  [
    'files of config/_default, the main one first',
    { 'config/_default/params.toml': '', 'config/_default/hugo.toml': '', 'hugo.toml': '', 'hugo.txt': '' },
    'content',
    ['../hugo.toml', '../config/_default/hugo.toml', '../config/_default/params.toml'],
  ],
]

for (const [name, files, content, expected] of cases)
  test(name, async (context) => {
    const folder = await folderOf(context, { ...files, [`${content}/a.md`]: '' })
    const project = await findHugoProject(join(folder, content))
    assert.deepEqual(
      project?.files.map(({ path }) => path),
      expected,
    )
    assert.equal(project?.folder, expected && folder)
    assert.equal(project?.content, expected && content)
  })
