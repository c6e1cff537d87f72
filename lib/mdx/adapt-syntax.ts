import type { Code, Construct, ConstructRecord, Extension, State } from 'micromark-util-types'

/**
 * An extension of micromark of which some constructs are others.
 * @param adaptations what is made of a construct, by its name
 */
export function adaptSyntax(
  extension: Extension,
  adaptations: Readonly<Record<string, (construct: Construct) => Construct>>,
): Extension {
  const adapted = (construct: Construct): Construct =>
    adaptations[construct.name ?? '']?.(construct) ?? construct
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

/** The code that a construct is shown in place of another, by what was read of it so far. */
export type ShownCode = (code: Code, read: string) => Code

/**
 * Makes a construct see other codes than stand in the text, so that it ends earlier or reads on. What it consumes
 * is the text as it is.
 */
export function showing(shown: ShownCode): (construct: Construct) => Construct {
  return (construct) => ({
    ...construct,
    tokenize(effects, ok, nok) {
      let hasEnded = false
      const ending =
        (state: State): State =>
        (code) => {
          hasEnded = true
          return state(code)
        }
      const show = (state: State | undefined, read: string): State | undefined =>
        hasEnded
          ? state
          : state && ((code) => show(state(shown(code, read)), read + String.fromCharCode(code ?? 0)))
      const start = construct.tokenize.call(this, effects, ending(ok), ending(nok))
      return show(start, '') ?? start
    },
  })
}
