/** The forms of date that Hugo reads; what follows the date proper is optional. */
const form =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|z|[+-]\d{2}:?\d{2})?$/
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * Reads a date as Hugo does and gives it as RFC 3339 with the offset in which it is written.
 * @returns `2025-01-17T07:52:00+02:00`, or undefined where the text is no date
 * @see https://gohugo.io/functions/time/astime/ parsable date strings
 */
export function parseDate(text: string, offset = 'Z'): string | undefined {
  const match = form.exec(text.trim()) ?? form.exec(fromNamedMonth(text.trim()))
  if (!match) return undefined
  const [, year = '', month = '', day = '', hour = '0', minute = '0', second = '0', zone] = match
  const two = (part: string) => part.padStart(2, '0')
  const date = `${year}-${two(month)}-${two(day)}`
  const time = `${two(hour)}:${two(minute)}:${two(second)}`
  const result = `${date}T${time}${offsetOf(zone ?? offset)}`
  return Number.isNaN(Date.parse(result)) || !isCalendarDay(date) ? undefined : result
}

/** `2023-10-15T13:18:50-0700` is shown as `2023-10-15 13:18`, in the offset in which it is written. */
export function formatDate(date: string): string {
  return `${date.slice(0, 10)} ${date.slice(11, 16)}`
}

function offsetOf(zone: string): string {
  if (/^z$/i.test(zone)) return 'Z'
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

/** `15 Oct 2023` and `Oct 15, 2023` -> `2023-10-15`. */
function fromNamedMonth(text: string): string {
  const words = text.replace(',', '').split(/\s+/)
  const month = words.findIndex((word) => months.includes(word.slice(0, 3).toLowerCase()))
  const name = words[month]
  const day = words[1 - month]
  const year = words[2]
  if (name === undefined || day === undefined || year === undefined || words.length > 3) return ''
  return `${year}-${months.indexOf(name.slice(0, 3).toLowerCase()) + 1}-${day}`
}

/** `Date.parse` takes the 31st of February for a day of March; a writer's slip must not move a date. */
function isCalendarDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date)
}

/** Gives a date without an offset the one of a time zone: `2025-07-01` in `Europe/Oslo` is `2025-07-01T00:00:00+02:00`. */
export function inTimeZone(text: string, timeZone: string): string {
  const date = parseDate(text)
  if (date === undefined || !date.endsWith('Z') || /\dZ$/i.test(text.trim())) return text
  const local = Date.parse(date)
  const guess = offsetAt(local, timeZone)
  const offset = offsetAt(local - minutesOf(guess) * 60_000, timeZone)
  return parseDate(text, offset) ?? text
}

/** `+02:00`: what clocks of the zone are ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  return /[+-](?!00:00)\d\d:\d\d/.exec(name)?.[0] ?? 'Z'
}

function minutesOf(offset: string): number {
  if (offset === 'Z') return 0
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number)
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
