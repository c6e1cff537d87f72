import { join } from 'node:path'
import { foldersOf, workFolder } from '../project.ts'
import { examineSite } from '../publish/prepare.ts'
import { startProgress } from '../publish/progress.ts'
import { readBuildOptions } from './options.ts'
import { reportProblems, run } from './run.ts'

const folders = foldersOf(process.env)

/** Finds what a build would find before it renders. */
await run(folders.content, async () => {
  const options = readBuildOptions(process.argv.slice(2), new Date())
  const { problems } = await examineSite(
    folders,
    options,
    join(workFolder, 'check'),
    startProgress('Checking articles'),
  )
  reportProblems(problems, folders.content)
})
