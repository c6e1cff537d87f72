import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { redirectListPath } from '../outputs/redirect-list-path.ts'
import { foldersOf } from '../project.ts'
import { recoverOutFolder } from '../publish/out-folder.ts'
import { listen, portOf } from '../serve/listen.ts'
import { createStaticHandler } from '../serve/static-server.ts'
import { build } from './build.ts'
import { readBuildOptions, timeOfBuild } from './options.ts'
import { run } from './run.ts'

const folders = foldersOf(process.env)

/** Serves the site as a host would; builds it first where there is no build yet. */
await run(folders.content, async () => {
  const port = portOf(process.env)
  await recoverOutFolder(folders.out)
  if (!existsSync(join(folders.out, redirectListPath))) {
    await build(folders, readBuildOptions(process.argv.slice(2), timeOfBuild(process.env)))
  }
  const { url } = await listen(createStaticHandler(folders.out), port)
  console.log(`Serving ${folders.out} at ${url}`)
})
