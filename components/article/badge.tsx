import type { z } from 'zod'
import type { Badge as contract } from '@/lib/properties/badge.ts'

/** A word or two that say what state something is in. */
export function Badge({ text, type }: z.output<typeof contract.properties>) {
  return <span className={type ? `badge badge-${type}` : 'badge'}>{text}</span>
}
