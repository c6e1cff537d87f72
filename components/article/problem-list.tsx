import type { Problem } from '@/lib/types.ts'

/** In development, what is wrong with the article, where its writer looks. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const [first] = problems
  if (!first) return null
  return (
    <aside className="callout callout-danger" aria-label="Problems">
      <p className="callout-title">Problems in {first.file}</p>
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
