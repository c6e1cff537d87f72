import type { Code, Construct, ConstructRecord, Extension, State } from 'micromark-util-types'

/** The code that a construct is shown in place of another, by what was read of it so far. */
export type ShownCode = (code: Code, read: string) => Code

/**
 * An extension of micromark of which some constructs see other codes than stand in the text, so that they end
 * earlier or read on. What they consume is the text as it is.
 * @param shown by the names of constructs
 */
export function adaptSyntax(extension: Extension, shown: Readonly<Record<string, ShownCode>>): Extension {
  const adapted = (construct: Construct): Construct => {
    const showing = shown[construct.name ?? '']
    return showing ? showOther(construct, showing) : construct
  }
  const adaptedRecord = (record: ConstructRecord): ConstructRecord =>
    Object.fromEntries(
      Object.entries(record).map(([code, value]) => [
        code,
        Array.isArray(value) ? value.map(adapted) : value && adapted(value),
      ]),
    )
  return {
    ...extension,
    ...(extension.document && { document: adaptedRecord(extension.document) }),
    ...(extension.text && { text: adaptedRecord(extension.text) }),
  }
}

function showOther(construct: Construct, shown: ShownCode): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      let hasEnded = false
      const ending =
        (state: State): State =>
        (code) => {
          hasEnded = true
          return state(code)
        }
      const showing = (state: State | undefined, read: string): State | undefined =>
        hasEnded
          ? state
          : state &&
            ((code) =>
              showing(state(shown(code, read)), code === null ? read : read + String.fromCharCode(code)))
      const start = construct.tokenize.call(this, effects, ending(ok), ending(nok))
      return showing(start, '') ?? start
    },
  }
}
