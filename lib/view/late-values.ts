/*
 * What every page names and what changes with nearly every article: its place in a page is held by a
 * token, so that a page need not be rendered anew because some other article has a new title.
 */

/** Stands for the address of the file of the whole navigation tree. */
export const navigationAddress = '\uE002navigation\uE003'

/** Stands for the content security policy, in its tag's place. */
export const policyTag = '\uE002policy\uE003'

/** What the tokens stand for in one build, as HTML takes it. */
export interface LateValues {
  /** With the base path. */
  navigation: string
  /** The whole `<meta>`. */
  policy: string
}

/** The same HTML with the values of this build. The tag stands before all that an article can write. */
export function withLateValues(html: string, { navigation, policy }: LateValues): string {
  return html.replace(policyTag, () => policy).replaceAll(navigationAddress, () => navigation)
}
