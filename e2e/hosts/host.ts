/** A built site as a host gets it. */
export interface BuiltSite {
  /** The out folder. */
  out: string
  /** Empty, or the path below which the site stands. */
  basePath: string
}

/** A host while it serves a site. */
export interface RunningHost {
  /** Its origin. */
  url: string
  stop(): Promise<void>
}

/** What a host answers: a status, and without the base path where it leads, if it does. */
export type Answer = readonly [status: number, location?: string]

/** A program that serves sites, as a host on the net or on one's own server does. */
export interface Host {
  name: string
  /** Its name among `hosts` of `site.yaml`. */
  format: string
  /** Installs what it needs. Gives why it cannot be tried here, or undefined. */
  prepare(): Promise<string | undefined>
  start(site: BuiltSite): Promise<RunningHost>
  /** How many of the many aliases it follows at least, where it has no room for all; the static pages of the others answer. */
  room?: number
  /** Whether it can't be told what a page is whose address ends as a file's. */
  isByEnding?: true
  /** Requests of `cases.ts` that it answers in another way because it can't else; each is named in its manual page. */
  differences?: Readonly<Record<string, Answer>>
}
