import { loadModel } from '@/lib/model/store.ts'
import type { Problem } from '@/lib/types.ts'

/** What is wrong with an article; in a build there are warnings at most. */
export function problemsOf(file: string): Problem[] {
  return loadModel().problems.filter((problem) => problem.file === file)
}

/** In development, what is wrong with the article, where its writer looks. */
export function ProblemList({ file }: { file: string }) {
  const problems = problemsOf(file)
  if (process.env.NODE_ENV !== 'development' || problems.length === 0) return null
  return (
    <aside className="callout callout-danger" aria-label="Problems">
      <p className="callout-title">Problems in {file}</p>
      <ul>
        {problems.map(({ line, column, severity, reason, hint }) => (
          <li key={`${line}:${column}${reason}`}>
            Line {line}, column {column}, {severity}: {reason}
            {hint && <p>{hint}</p>}
          </li>
        ))}
      </ul>
    </aside>
  )
}
