/** A change to an article that brings back what was lost. */
export type Mend = AliasMend | AnchorMend

/** An old address, for the front matter of the article that stands for it now. */
export interface AliasMend {
  kind: 'alias'
  file: string
  alias: string
}

/** An old id, for the heading that it has become. */
export interface AnchorMend {
  kind: 'anchor'
  file: string
  anchor: string
  /** Id of the heading now. */
  heading: string
  /** Whether that must stay beside the old one, because it is published or linked to. */
  keepsId: boolean
}
