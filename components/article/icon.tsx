/** Paths of the icons, drawn for a box of 24 by 24; several names may mean one. */
const drawings: readonly [names: string, path: string][] = [
  ['check success done', 'M4.5 12.5 9.5 17.5 19.5 6.5'],
  ['x close cross remove', 'M6 6l12 12M18 6 6 18'],
  ['plus add', 'M12 5v14M5 12h14'],
  ['minus', 'M5 12h14'],
  ['info', 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 11v5M12 7.8v.4'],
  ['warning alert', 'M12 4 2.8 20h18.4ZM12 10v4.5M12 17.2v.3'],
  ['search', 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM16.2 16.2 20.5 20.5'],
  ['menu', 'M4 6h16M4 12h16M4 18h16'],
  ['arrow-right', 'M4 12h16M13 5l7 7-7 7'],
  ['arrow-left', 'M20 12H4M11 5l-7 7 7 7'],
  ['arrow-up', 'M12 20V4M5 11l7-7 7 7'],
  ['arrow-down', 'M12 4v16M5 13l7 7 7-7'],
  ['external external-link', 'M10 5H5v14h14v-5M13 4h7v7M20 4l-9 9'],
  [
    'link',
    'M10 14a4 4 0 0 0 5.7 0l3.5-3.5a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0l-3.5 3.5a4 4 0 0 0 5.7 5.7L12 17.7',
  ],
  ['download', 'M12 4v11M6.5 10.5 12 16l5.5-5.5M4 20h16'],
  ['upload export', 'M12 16V5M6.5 9.5 12 4l5.5 5.5M4 20h16'],
  ['edit pencil', 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19ZM14 6.5 17.5 10'],
  ['trash delete', 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5'],
  ['copy duplicate', 'M9 9h11v11H9ZM15 9V4H4v11h5'],
  ['settings cog gear', 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4'],
  ['user person', 'M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4 20c1-4 4-6 8-6s7 2 8 6'],
  ['lock', 'M6 11h12v9H6ZM8.5 11V8a3.5 3.5 0 0 1 7 0v3'],
  [
    'eye',
    'M2.5 12C5 7.5 8.3 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.8 6.5-9.5 6.5S5 16.5 2.5 12ZM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  ],
  ['clock time', 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM12 7v5.5l3.5 2'],
  ['home', 'M4 11.5 12 4l8 7.5M6 10v10h12V10'],
  ['play', 'M7 4.5 19 12 7 19.5Z'],
  ['pause', 'M8 5v14M16 5v14'],
  ['refresh', 'M19 7a8 8 0 1 0 1 6M20 3v5h-5'],
  ['cloud', 'M7 18a4 4 0 0 1-.5-8A6 6 0 0 1 18 9.5a4.3 4.3 0 0 1-1 8.5Z'],
  ['star', 'M12 3.5l2.6 5.4 5.9.800-4.3 4.1 1.1 5.9L12 16.8l-5.3 2.9 1.1-5.9L3.5 9.7l5.9-.8Z'],
  ['heart', 'M12 20C5 15 3 11.5 3 8.7A4.6 4.6 0 0 1 12 7a4.6 4.6 0 0 1 9 1.7c0 2.8-2 6.3-9 11.3Z'],
]

const paths = new Map(drawings.flatMap(([names, path]) => names.split(' ').map((name) => [name, path])))

interface Props {
  name: string
  /** What it says; without it the icon is an ornament. */
  label?: string
}

/** A sign within a line. A name that has no drawing shows its label, or nothing. */
export function Icon({ name, label }: Props) {
  const path = paths.get(name.toLowerCase())
  if (!path) return label ?? null
  const drawing = <path d={path} />
  if (!label)
    return (
      <svg className="icon icon-text" viewBox="0 0 24 24" aria-hidden="true">
        {drawing}
      </svg>
    )
  return (
    <svg className="icon icon-text" viewBox="0 0 24 24" role="img">
      <title>{label}</title>
      {drawing}
    </svg>
  )
}
