import { type Expression, TemplateFault, type TemplateNode, type Variable } from './ast.ts'
import { fieldOf, type Shape } from './contexts.ts'

interface Scope {
  dot: Shape
  variables: Map<string, Shape>
  outer: Scope | undefined
}

/**
 * Finds what Go would find only when it runs the template: variables and fields that are not there.
 * @returns whether the template reads `.Inner`
 * @throws TemplateFault
 */
export function checkTemplate(body: readonly TemplateNode[]): { usesInner: boolean } {
  const check = new TemplateCheck()
  check.body(body, { dot: 'call', variables: new Map([['', 'call']]), outer: undefined })
  return { usesInner: check.usesInner }
}

class TemplateCheck {
  usesInner = false

  body(body: readonly TemplateNode[], scope: Scope): void {
    for (const node of body) this.node(node, scope)
  }

  private node(node: TemplateNode, scope: Scope): void {
    if (node.kind === 'output') this.shape(node.value, scope)
    if (node.kind === 'assign') this.assign(node.target, this.shape(node.value, scope), scope)
    if (node.kind === 'range') {
      this.shape(node.over, scope)
      const inside = inner(scope, 'data')
      for (const name of [node.key, node.element]) if (name) inside.variables.set(name, 'data')
      this.body(node.body, inside)
      this.body(node.otherwise, inner(scope, scope.dot))
    }
    if (node.kind !== 'choice') return
    // A variable of `if` is known to what follows `else`, too.
    const chain = inner(scope, scope.dot)
    for (const { word, target, test, body } of node.branches) {
      const shape = this.shape(test, chain)
      if (target) this.assign(target, shape, chain)
      this.body(body, inner(chain, word === 'with' ? shape : chain.dot))
    }
    this.body(node.otherwise, inner(chain, chain.dot))
  }

  private assign({ name, declares, offset }: Variable, shape: Shape, scope: Scope): void {
    const home = declares ? scope : scopeOf(name, scope)
    if (!home) throw new TemplateFault(offset, `the variable $${name} is not declared`)
    home.variables.set(name, shape)
  }

  private shape(value: Expression, scope: Scope): Shape {
    if (value.kind === 'literal') return 'data'
    if (value.kind === 'dot') return scope.dot
    if (value.kind === 'variable') {
      const home = scopeOf(value.name, scope)
      if (!home) throw new TemplateFault(value.offset, `the variable $${value.name} is not declared`)
      return home.variables.get(value.name) ?? 'data'
    }
    for (const argument of value.args) this.shape(argument, scope)
    if (value.kind === 'function') return value.name === 'site' || value.name === 'page' ? value.name : 'data'
    return this.field(value, scope)
  }

  private field({ of, name, args, offset }: Expression & { kind: 'field' }, scope: Scope): Shape {
    const owner = this.shape(of, scope)
    const field = fieldOf(owner, name)
    if (!field) throw new TemplateFault(offset, `.${name} is not supported`)
    if (args.length > 0 && !field.takesArguments) {
      throw new TemplateFault(offset, `.${name} is no method and takes no arguments`)
    }
    if (owner === 'call' && name.startsWith('Inner')) this.usesInner = true
    return field.shape
  }
}

function inner(outer: Scope, dot: Shape): Scope {
  return { dot, variables: new Map(), outer }
}

function scopeOf(name: string, scope: Scope): Scope | undefined {
  for (let at: Scope | undefined = scope; at; at = at.outer) if (at.variables.has(name)) return at
  return undefined
}
