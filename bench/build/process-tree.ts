import { readdirSync, readFileSync } from 'node:fs'

/**
 * A process and all below it.
 * @param parents the parent of each process
 */
export function treeOf(root: number, parents: ReadonlyMap<number, number>): number[] {
  const children = new Map<number, number[]>()
  for (const [child, parent] of parents) children.set(parent, [...(children.get(parent) ?? []), child])
  const tree = [root]
  for (const process of tree) tree.push(...(children.get(process) ?? []))
  return tree
}

/** The parent of a process, as its `/proc/PID/stat` says; the name before it may hold anything. */
export function parentIn(stat: string): number {
  return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2])
}

/** Bytes of memory that a process holds. */
export interface Memory {
  own: number
  /** Of files such as programs and libraries, which other processes may hold as well. */
  files: number
}

/** What `/proc/PID/status` says; nothing of a process that has ended. */
export function memoryIn(status: string): Memory {
  const bytes = (name: string) =>
    1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0)
  return { own: bytes('RssAnon') + bytes('RssShmem'), files: bytes('RssFile') }
}

/**
 * What processes hold together. Of files only the largest part counts, since a tree is often one program
 * many times. The kernel could divide what is shared (`smaps_rollup`), but takes 35 ms for a gigabyte.
 */
export function memoryOf(processes: readonly Memory[]): number {
  const own = processes.reduce((sum, process) => sum + process.own, 0)
  return own + Math.max(0, ...processes.map(({ files }) => files))
}

/** Bytes of memory that a process and all below it hold now. */
export function memoryOfTree(root: number): number {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = readIfThere(`/proc/${name}/stat`)
    if (stat) parents.set(Number(name), parentIn(stat))
  }
  return memoryOf(treeOf(root, parents).map((process) => memoryIn(readIfThere(`/proc/${process}/status`))))
}

/** Processes end while they are looked at. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
