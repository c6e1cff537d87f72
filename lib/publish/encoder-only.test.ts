import assert from 'node:assert/strict'
import { test } from 'node:test'
import { build } from 'esbuild'
import { Encoder } from 'flexsearch'
import { projectFolder } from '../project.ts'
import { encoderOnly } from './encoder-only.ts'

test('a bundle has of FlexSearch the encoder alone, and it encodes as the whole does', async () => {
  const result = await build({
    stdin: {
      contents:
        "import { Encoder } from 'flexsearch'; export const encode = (text) => new Encoder({}).encode(text)",
      resolveDir: projectFolder,
    },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'bundle',
    write: false,
    plugins: [encoderOnly()],
  })
  const code = result.outputFiles[0]?.text ?? ''
  assert.ok(code.length < 8_000, `${code.length}`)
  const encoded: unknown = new Function(`${code}; return bundle.encode('Größe, naïve')`)()
  assert.deepEqual(encoded, new Encoder({}).encode('Größe, naïve'))
})
