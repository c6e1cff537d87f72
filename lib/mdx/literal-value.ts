import type { Expression } from 'estree'

/** Stands for what is known only when the article runs. */
export const unknownValue = Symbol('unknown')

/** The value of an expression of literals: numbers, texts, `true`, and lists and records of these. */
export function literalValue(expression: Expression): unknown {
  switch (expression.type) {
    case 'Literal':
      return expression.value
    case 'TemplateLiteral':
      return expression.expressions.length === 0 ? expression.quasis[0]?.value.cooked : unknownValue
    case 'UnaryExpression': {
      const value = literalValue(expression.argument)
      return expression.operator === '-' && typeof value === 'number' ? -value : unknownValue
    }
    case 'ArrayExpression': {
      const values = expression.elements.map((element) =>
        element && element.type !== 'SpreadElement' ? literalValue(element) : unknownValue,
      )
      return values.includes(unknownValue) ? unknownValue : values
    }
    default:
      return unknownValue
  }
}
