import { encodePermalink } from '../content/url.ts'

/** Signs that would act on a terminal or break a line of a file; a log has what anybody sent. */
const acting = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** A decoded text of somebody else as one harmless line. */
export function printable(text: string): string {
  return text.replace(acting, (sign) => encodeURIComponent(sign))
}

/** A decoded path as `redirects.yaml` has it: readable where it can be, encoded where a sign of it means something there. */
export function rulePath(path: string): string {
  const isPlain = path.search(acting) < 0 && !/[%?#*:\s\\]/.test(path)
  return isPlain ? path : encodePermalink(path).replaceAll('*', '%2A').replaceAll(':', '%3A')
}
