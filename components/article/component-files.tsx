import { flag, isOn } from '@/lib/properties/contract.ts'
import type { ComponentFiles, Scripts } from '@/lib/types.ts'

/**
 * Components that have a style sheet or a script of their own, by the name of its file. Only pages load
 * it on which they stand.
 */
export const filesOf: Readonly<Record<string, string>> = {
  Audio: 'figure',
  Badge: 'badge',
  Card: 'cards',
  Cards: 'cards',
  Catalogue: 'catalogue',
  CatalogueItem: 'catalogue-item',
  CodeGroup: 'tabs',
  DataTable: 'data-table',
  Details: 'details',
  Figure: 'figure',
  Video: 'figure',
  Drawing: 'diagram',
  FileTree: 'file-tree',
  Kbd: 'kbd',
  MarkedCode: 'marked-code',
  Math: 'math',
  Player: 'player',
  QrCode: 'qr-code',
  Steps: 'steps',
  Tabs: 'tabs',
}

/** Names of the files that a component needs, as it is used here. */
export function filesFor(name: string, properties: Readonly<Record<string, unknown>>): string[] {
  const own = Object.hasOwn(filesOf, name) ? filesOf[name] : undefined
  const isZoomed = name === 'Figure' && isOn(flag.optional().safeParse(properties['zoom']).data)
  return [...(own ? [own] : []), ...(isZoomed ? ['zoom'] : [])]
}

/** The script that a component loads when it is seen, as it writes it into `data-script`. */
export function scriptWhenSeen(
  name: string,
  properties: Readonly<Record<string, unknown>>,
  files: Scripts['components'],
): string | undefined {
  return filesFor(name, properties).flatMap((file) => files[file]?.whenSeen ?? [])[0]
}

interface Props {
  files: ComponentFiles | undefined
  basePath: string
}

/** What a component needs in the head of its page; however often it is written, React puts it there once. */
export function Files({ files, basePath }: Props) {
  return (
    <>
      {files?.style && <link rel="stylesheet" href={basePath + files.style} precedence="component" />}
      {files?.script && <script type="module" async src={basePath + files.script} />}
    </>
  )
}
