import { steps } from '../progress.ts'
import { foldersOf } from '../project.ts'
import { build, buildRest } from './build.ts'
import { readBuildCommand, timeOfBuild } from './options.ts'
import { run } from './run.ts'
import { timingTable } from './timing-table.ts'

const folders = foldersOf(process.env)
await run(folders.content, async () => {
  const { options, keepGoing, timings } = readBuildCommand(process.argv.slice(2), timeOfBuild(process.env))
  try {
    await (keepGoing ? buildRest : build)(folders, options)
  } finally {
    if (timings) console.log(timingTable(steps.timings()))
  }
})
