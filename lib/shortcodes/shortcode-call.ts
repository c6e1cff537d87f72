import type { TextDocument } from './draft.ts'
import type { CallPiece } from './scan.ts'
import type { ShortcodeCall } from './shortcode.ts'

/** Where pieces stand. */
export interface Scope {
  source: string
  /** The place in the article that all of the source stands for; undefined for the article itself. */
  at: number | undefined
  parent: ShortcodeCall | undefined
  /** The files that the source is in, the article first: an include of one of them has no end. */
  files: readonly string[]
}

/** A call that is being run. */
export interface Running {
  piece: CallPiece
  scope: Scope
  /** Its place in the article. */
  at: number
  /** What it encloses, its own calls run. */
  inner(): TextDocument
  /** The same as a document of its own: without the indentation of the call. */
  own(): TextDocument
}

/** Whether headings in a call are the page's own. */
export function isOfPage({ form }: CallPiece, { parent }: Scope): boolean {
  return form === '%' && !parent
}

/**
 * A call as its shortcode sees it.
 * @param ordinal its place among its siblings, from 0
 * @param asked takes the names of the values that were asked for
 */
export function shortcodeCall(
  { piece, scope, inner, own }: Running,
  ordinal: number,
  { plain, innerToken }: { plain(text: string): string; innerToken(): string },
  asked = new Set<string>(),
): ShortcodeCall {
  const { name, form, positional, named, bare } = piece
  const argument = (key: string | number) =>
    typeof key === 'number' ? positional[key] : Object.hasOwn(named, key) ? named[key] : undefined
  return {
    name,
    form,
    positional,
    named,
    bare,
    calls: (piece.inner ?? []).flatMap((each) => (each.kind === 'call' ? [each.name] : [])),
    ordinal,
    isPaired: piece.inner !== undefined,
    parent: scope.parent,
    get: (...keys) => {
      for (const key of keys) asked.add(String(key))
      return keys.map(argument).find((value) => value) ?? ''
    },
    inner: () => inner().text,
    innerDeindent: () => own().text,
    plainInner: () => plain(inner().text),
    plainInnerDeindent: () => plain(own().text),
    innerToken,
  }
}
