// @ts-check

/**
 * The programs that lib is bundled into, by name: the six commands, what they run in other processes and
 * threads, and modules whose hash is in the key of a cache.
 */
export const entries = /** @type {const} */ ({
  build: 'lib/commands/build.main.ts',
  start: 'lib/commands/start.main.ts',
  dev: 'lib/commands/dev.main.ts',
  check: 'lib/commands/check.main.ts',
  parity: 'lib/commands/parity.main.ts',
  audit: 'lib/commands/audit.main.ts',
  draw: 'lib/mdx/mermaid/draw.main.ts',
  'examine-worker': 'lib/serve/examine.worker.ts',
  'build-worker': 'lib/render/build.worker.ts',
  render: 'components/render/render-page.tsx',
  compile: 'lib/mdx/compile.ts',
  scripts: 'lib/publish/scripts.ts',
  'search-index': 'lib/search/build.ts',
})
