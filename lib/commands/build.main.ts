import { foldersOf } from '../project.ts'
import { build, buildRest } from './build.ts'
import { readBuildCommand, timeOfBuild } from './options.ts'
import { run } from './run.ts'

const folders = foldersOf(process.env)
await run(folders.content, async () => {
  const { options, keepGoing } = readBuildCommand(process.argv.slice(2), timeOfBuild(process.env))
  await (keepGoing ? buildRest : build)(folders, options)
})
