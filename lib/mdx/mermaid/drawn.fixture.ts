import { type Box, boxOf } from './boxes.ts'
import type { Parsed } from './parsed.fixture.ts'
import { wordsOf } from './parsed.fixture.ts'

interface Thing {
  name: string
  box: Box
}

/** What a drawing of boxes and edges shows, by what stands where; of Mermaid's ids those of edges count alone. */
export function drawnIn(svg: Element): Parsed {
  const things = (selector: string) =>
    [...svg.querySelectorAll(selector)].map((element) => ({ name: nameOf(element), box: placed(element) }))
  const boxes = things('.node')
  const groups = things('.cluster, .statediagram-cluster').filter(({ box }) => box.width > 0)
  const edges = [...svg.querySelectorAll('path[data-edge="true"]')]
  return {
    boxes: boxes.map(({ name }) => name).sort(),
    groups: groups.map(({ name }) => name).sort(),
    edges: edges
      .map((edge) => {
        const points = pointsOf(edge)
        const [from, to] = [points.at(0), points.at(-1)].map(
          (point) => nearest(boxes, point) ?? nearest(groups, point),
        )
        const ends = `${from} (${signOf(edge, 'start')}) > (${signOf(edge, 'end')}) ${to}`
        return `${isHidden(edge) ? 'hidden ' : ''}${ends}: ${labelOf(svg, edge)}`
      })
      .sort(),
  }
}

/** A class has its members in its box too, an entity its attributes. */
function nameOf(element: Element): string {
  const label = element.querySelector('.label-group, .name, .cluster-label') ?? element
  // Mermaid tells the parameter of a class apart from its name.
  const whole = [...label.querySelectorAll('text')].map(({ textContent }) => textContent).join(' ')
  return wordsOf(label.matches('.label-group') ? whole.replace(/<.*>/, '') : whole)
}

function labelOf(svg: Element, edge: Element): string {
  const id = edge.getAttribute('data-id') ?? ''
  const labels = [...svg.querySelectorAll('.edgeLabel .label')]
  const own = labels.find((label) => label.getAttribute('data-id') === id)
  return wordsOf(own?.textContent ?? '')
}

function isHidden(edge: Element): boolean {
  return (edge.getAttribute('class') ?? '').includes('edge-thickness-invisible')
}

function signOf(edge: Element, end: 'start' | 'end'): string {
  const [, sign = ''] =
    /[-_](\w+?)(?:Start|End)(?:-margin)?(?:_\w+)?\)$/.exec(edge.getAttribute(`marker-${end}`) ?? '') ?? []
  return sign.replace(/^.*[-_]/, '').toLowerCase()
}

type Point = readonly [x: number, y: number]

function pointsOf(edge: Element): Point[] {
  const [left, top] = placeOf(edge)
  const numbers = (edge.getAttribute('d') ?? '').match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)?.map(Number) ?? []
  const pairs = numbers.flatMap((x, index) =>
    index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as const] : [],
  )
  return pairs.map(([x, y]) => [x + left, y + top])
}

/** An edge ends so far from what it belongs to at most: its sign stands between. */
const reach = 20

function nearest(things: readonly Thing[], point: Point | undefined): string | undefined {
  const [x, y] = point ?? [0, 0]
  const away = ({ box }: Thing) =>
    Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height))
  return things
    .filter((thing) => away(thing) < reach)
    .toSorted((one, other) => away(one) - away(other))
    .at(0)?.name
}

function placed(element: Element): Box {
  const { x, y, width, height } = boxOf(element)
  const [left, top] = placeOf(element)
  return { x: x + left, y: y + top, width, height }
}

function placeOf(element: Element): Point {
  let [left, top] = [0, 0]
  for (let each: Element | null = element; each; each = each.parentElement) {
    const [, x = 0, y = 0] =
      /translate\(([-\d.e]+)[\s,]*([-\d.e]*)/.exec(each.getAttribute('transform') ?? '') ?? []
    left += Number(x)
    top += Number(y)
  }
  return [left, top]
}
