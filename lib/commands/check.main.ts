import { startProgress } from '../progress.ts'
import { foldersOf } from '../project.ts'
import { checkSite, fixSite } from './check.ts'
import { readCheckCommand, timeOfBuild } from './options.ts'
import { isCI, reportProblems, run } from './run.ts'

const folders = foldersOf(process.env)

await run(folders.content, async () => {
  const { options, fix } = readCheckCommand(process.argv.slice(2), timeOfBuild(process.env))
  const setting = { options, isCI: isCI(process.env), progress: startProgress }
  const { problems, said } = await (fix ? fixSite : checkSite)(folders, setting)
  for (const line of said) console.log(line)
  reportProblems(problems, folders.content)
})
