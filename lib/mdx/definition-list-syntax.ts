import type { Construct, Effects, Event } from 'micromark-util-types'

/**
 * The construct of definition lists, such that there may be one in an item of a list. It knows the marks of quotes
 * before a line, and not the indentation of items, so it is shown the one for the other.
 */
export function inListItems(construct: Construct): Construct {
  const adapted: Construct = {
    ...construct,
    tokenize(effects, ok, nok) {
      return withIndentsAsQuotes(this.events, () => construct.tokenize.call(this, effects, ok, nok))
    },
    resolveAll: (events, context) =>
      withIndentsAsQuotes(events, () => construct.resolveAll?.(events, context) ?? events),
  }
  const { continuation } = construct
  if (continuation) {
    adapted.continuation = {
      ...continuation,
      tokenize(effects, ok, nok) {
        return continuation.tokenize.call(this, withConstruct(effects, construct, adapted), ok, nok)
      },
    }
  }
  return adapted
}

function withIndentsAsQuotes<T>(events: readonly Event[], run: () => T): T {
  const indents = new Set(events.flatMap(([, token]) => (token.type === 'listItemIndent' ? [token] : [])))
  for (const token of indents) token.type = 'blockQuotePrefix'
  const result = run()
  for (const token of indents) token.type = 'listItemIndent'
  return result
}

/** Each further definition begins with the construct, of which there must be but one to resolve the lists. */
function withConstruct(effects: Effects, construct: Construct, adapted: Construct): Effects {
  return {
    ...effects,
    attempt: (tried, ok, nok) => effects.attempt(tried === construct ? adapted : tried, ok, nok),
  }
}
