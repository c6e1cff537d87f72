import { getPointAtLength, getTotalLength } from 'svg-path-commander/util'

/** Points on an outline that tell well enough where it runs. */
const count = 48

/** Whether a point is within the outline of a path: whether a ray from it crosses the outline an odd number of times. */
export function isInPath(path: string, x: number, y: number): boolean {
  const length = getTotalLength(path)
  const points = Array.from({ length: count }, (_, index) => getPointAtLength(path, (length * index) / count))
  let isInside = false
  for (const [index, point] of points.entries()) {
    const next = points[(index + 1) % count] ?? point
    const isCrossed = point.y > y !== next.y > y
    if (isCrossed && x < ((next.x - point.x) * (y - point.y)) / (next.y - point.y) + point.x)
      isInside = !isInside
  }
  return isInside
}
