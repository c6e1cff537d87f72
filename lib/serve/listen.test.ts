import assert from 'node:assert/strict'
import { test } from 'node:test'
import { listen, portOf } from './listen.ts'

test('a server listens on this machine only, on a port that is free where 0 is asked for', async (t) => {
  const { server, url } = await listen((_, response) => response.end(), 0)
  t.after(() => server.close())
  const address = server.address()
  assert.ok(typeof address === 'object' && address !== null)
  assert.equal(address.address, '127.0.0.1')
  assert.equal(url, `http://localhost:${address.port}`)
})

test('a port that is taken is said with a way out', async (t) => {
  const { server, url } = await listen((_, response) => response.end(), 0)
  t.after(() => server.close())
  const port = Number(new URL(url).port)
  await assert.rejects(
    listen(() => {}, port),
    { message: `Port ${port} is taken. Set PORT to another one: PORT=${port + 1}.` },
  )
})

test('PORT is read, and is 3000 where it is not set', () => {
  assert.deepEqual(
    [{}, { PORT: '' }, { PORT: '8080' }, { PORT: '0' }].map((environment) =>
      portOf({ ...environment, NODE_ENV: 'test' }),
    ),
    [3000, 3000, 8080, 0],
  )
})

for (const port of ['http', '-1', '65536', '80.5'])
  test(`PORT=${port} is no port`, () =>
    assert.throws(() => portOf({ PORT: port, NODE_ENV: 'test' }), { message: `PORT is no port: ${port}` }))
