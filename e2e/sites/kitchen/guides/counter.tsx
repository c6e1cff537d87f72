'use client'

import { useState } from 'react'
import { label } from './label.ts'

export const step = 1

/** Proof that an author's client component hydrates. */
export default function Counter({ start }: { start: number }) {
  const [count, setCount] = useState(start)
  return (
    <button type="button" onClick={() => setCount(count + step)}>
      {label} {count}
    </button>
  )
}
