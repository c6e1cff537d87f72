import { foldersOf } from '../project.ts'
import { build } from './build.ts'
import { readBuildOptions } from './options.ts'
import { run } from './run.ts'

const folders = foldersOf(process.env)
await run(folders.content, () => build(folders, readBuildOptions(process.argv.slice(2), new Date())))
