import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'

/**
 * Of FlexSearch, the encoder alone goes to the browser: 2 KB instead of 15 (brotli). Its bundle is
 * one piece, and its modules import each other for their types, which esbuild cannot know to be
 * without effect.
 */
export function encoderOnly(): Plugin {
  const bundle = createRequire(import.meta.url).resolve('flexsearch')
  const modules = join(dirname(bundle), 'module')
  return {
    name: 'encoder-only',
    setup(build) {
      build.onResolve({ filter: /^flexsearch$/ }, () => ({ path: 'encoder', namespace: 'flexsearch' }))
      build.onLoad({ filter: /^encoder$/, namespace: 'flexsearch' }, () => ({
        contents: "export { default as Encoder } from './encoder.js'",
        resolveDir: modules,
      }))
      build.onResolve({ filter: /^\./ }, ({ path, resolveDir }) =>
        resolveDir.startsWith(modules) ? { path: join(resolveDir, path), sideEffects: false } : undefined,
      )
    },
  }
}
