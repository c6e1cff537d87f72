import type { ReactNode } from 'react'

/** Gives the ordered list in it the look of steps to follow. */
export function Steps({ children }: { children: ReactNode }) {
  return <div className="steps">{children}</div>
}
