import { Fragment } from 'react'
import type { z } from 'zod'
import type { Kbd as contract } from '@/lib/properties/kbd.ts'

/** Keys to press: `Ctrl+Shift+P`, or `g i` for one after the other. */
export function Kbd({ keys }: z.output<typeof contract.properties>) {
  const strokes = String(keys).trim().split(/\s+/)
  return (
    <kbd className="kbd">
      {strokes.map((stroke, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same key may be pressed twice, and nothing moves
        <Fragment key={index}>
          {index > 0 && ' '}
          {keysOf(stroke).map((key, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Fragment key={place}>
              {place > 0 && '+'}
              <kbd>{key}</kbd>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </kbd>
  )
}

/** A plus at the end is a key itself. */
function keysOf(stroke: string): string[] {
  return stroke.split(/\+(?=.)/).filter(Boolean)
}
