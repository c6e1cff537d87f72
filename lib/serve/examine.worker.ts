import { parentPort } from 'node:worker_threads'
import { chosenFormats } from '../outputs/chosen-formats.ts'
import { ProblemError } from '../problem.ts'
import { silentStep } from '../progress.ts'
import { type Examination, examineSite } from '../publish/prepare.ts'
import { openBuildWorkers } from '../render/build-workers.ts'
import type { OutputFile } from '../types.ts'
import type { ExamineAnswer, ExamineRequest } from './examiner.ts'

/*
 * Examines the site beside the server of its pages, so that a writer never waits for it: compiles what is left
 * to compile, checks, and makes the files that are not pages when they are asked for.
 */
let examination: Examination | undefined
let outputs: Map<string, OutputFile> | undefined
const workers = openBuildWorkers()

parentPort?.on('message', (request: ExamineRequest) => {
  const answer = (result: ExamineAnswer) => parentPort?.postMessage(result)
  if ('path' in request) {
    outputs ??= examination ? renderOutputs(examination) : new Map()
    answer({ id: request.id, content: outputs.get(request.path)?.content })
    return
  }
  examine(request).then(
    (problems) => answer({ id: request.id, problems }),
    (fault: unknown) =>
      answer({ id: request.id, fault: fault instanceof Error ? fault : new Error(String(fault)) }),
  )
})

async function examine({ folders, options, work }: Exclude<ExamineRequest, { path: string }>) {
  try {
    examination = await examineSite({
      folders,
      options: { ...options, now: new Date() },
      work,
      workers,
      isTrial: true,
      resizes: false,
      startStep: silentStep,
    })
    outputs = undefined
    return examination.problems
  } catch (fault) {
    if (fault instanceof ProblemError) return [...fault.problems]
    throw fault
  }
}

function renderOutputs({ publication, scriptFiles }: Examination): Map<string, OutputFile> {
  const files = [
    ...scriptFiles,
    ...chosenFormats(publication).flatMap((format) => format.render(publication)),
  ]
  return new Map(files.map((file) => [`/${file.path}`, file]))
}
