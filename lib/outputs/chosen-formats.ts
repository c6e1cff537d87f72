import type { OutputFormat, Publication } from '../types.ts'
import * as formats from './index.ts'

/** The output formats of a site: those of no host, and those of the hosts that `site.yaml` names. */
export function chosenFormats({ site }: Publication): OutputFormat[] {
  const all: OutputFormat[] = Object.values(formats)
  return all.filter(({ host }) => host === undefined || site.config.hosts.includes(host))
}
