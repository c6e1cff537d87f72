import type { Shortcode, ShortcodeCall, ShortcodeContext } from '../shortcode.ts'

/**
 * `ref`: the whole address of another page.
 * @see https://gohugo.io/shortcodes/ref/
 */
export const ref: Shortcode = (call, context) => {
  const { url, basePath } = context.site.config
  const address = addressOf(call, context)
  return address?.startsWith('/') ? { kind: 'text', text: url + basePath + address } : text(address)
}

/**
 * `relref`: the address of another page from the root of the site.
 * @see https://gohugo.io/shortcodes/relref/
 */
export const relref: Shortcode = (call, context) => text(addressOf(call, context))

function text(address: string | undefined) {
  return { kind: 'text' as const, text: address ?? '' }
}

function addressOf(call: ShortcodeCall, { refer, fail }: ShortcodeContext): string | undefined {
  const target = call.get('path', 0)
  const address = refer(target)
  if (address === undefined)
    fail(
      `${call.name}: there is no page "${target}"`,
      'Name a file of the content folder, or the part of its path that no other file has.',
    )
  return address
}
