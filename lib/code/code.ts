const entries = {
  render: '../../components/render/render-page.tsx',
  'build-worker': '../publish/build.worker.ts',
}

export function entryFile(entry: keyof typeof entries): { url: URL; execArgv: string[] } {
  return { url: new URL(entries[entry], import.meta.url), execArgv: ['--import', 'tsx'] }
}
export function codeHash(entry: string): string {
  return `dev-${entry}`
}
