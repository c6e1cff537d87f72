import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folderOf } from '../folder.fixture.ts'
import { formatProblem } from '../problem.ts'
import { readDataFolder } from './data-folder.ts'

test('the data folder is one object, by the paths of its files', async (t) => {
  const folder = await folderOf(t, {
    'data/a/b.toml': 'x = 1',
    'data/a/deep/C.json': '[1, 2]',
    'data/a.yaml': 'y: 2',
    'data/list.yml': '- one',
    'data/table.csv': 'a,b',
  })
  const { data, problems } = await readDataFolder({ folder, content: 'content' })
  assert.deepEqual(problems, [])
  assert.deepEqual(JSON.parse(JSON.stringify(data)), {
    a: { b: { x: 1 }, deep: { C: [1, 2] }, y: 2 },
    list: ['one'],
  })
})

test('a file that does not parse is left out with a warning', async (t) => {
  const folder = await folderOf(t, { 'data/a.toml': 'x =', 'data/b.json': '{"x": 1}' })
  const { data, problems } = await readDataFolder({ folder, content: 'content' })
  assert.deepEqual(data, { b: { x: 1 } })
  assert.match(problems.map(formatProblem).join(), /^\.\.\/data\/a\.toml:1:\d+ warning: the file does not/)
})

test('without the folder there is no data', async (t) => {
  const folder = await folderOf(t, { 'hugo.toml': '' })
  assert.deepEqual(await readDataFolder({ folder, content: 'content' }), { data: {}, problems: [] })
})
