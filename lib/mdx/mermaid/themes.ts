export type Theme = 'light' | 'dark'

/** Colours after `app/tokens.css`; Mermaid reckons further ones from them, so they are literal. */
interface Palette {
  paper: string
  ink: string
  line: string
  grid: string
  raised: string
  accentSoft: string
  /** Eight that stand out from the paper, and what is written on them. */
  strong: readonly string[]
  onStrong: string
  /** Eight that the ink can be read on. */
  soft: readonly string[]
}

export const palettes: Record<Theme, Palette> = {
  light: {
    paper: '#fffefb',
    ink: '#1c211f',
    line: '#646b67',
    grid: '#e2e0d7',
    raised: '#ffffff',
    accentSoft: '#e2f1ec',
    strong: ['#0b6b57', '#2358a8', '#8a5800', '#b3261e', '#6b3fa0', '#0e6b7a', '#5b5320', '#4a6b0b'],
    onStrong: '#ffffff',
    soft: ['#bfe3d7', '#c9d8f2', '#f3e2b8', '#f2cfc9', '#dccdf0', '#c8e6ea', '#e6dfc8', '#d9e8bf'],
  },
  dark: {
    paper: '#131715',
    ink: '#e5e9e6',
    line: '#939d98',
    grid: '#313a36',
    raised: '#212724',
    accentSoft: '#17352d',
    strong: ['#5fd0b0', '#8db7f5', '#e5b567', '#f29a92', '#c3a6f0', '#7fd0dc', '#cfc48a', '#b5d877'],
    onStrong: '#0d1f1a',
    soft: ['#1f5a4a', '#2b4470', '#5c4a1c', '#6b332e', '#4a3a6b', '#1f4f57', '#4d4632', '#3d5220'],
  },
}

/**
 * Mermaid's variables for a theme.
 * @see https://mermaid.js.org/config/theming.html#theme-variables
 */
export function themeVariables(theme: Theme): Record<string, unknown> {
  const { paper, ink, line, grid, raised, accentSoft, strong, onStrong, soft } = palettes[theme]
  const [accent = ink, note = ink, , danger = ink] = strong
  const [, secondary = raised, noteSoft = raised, dangerSoft = raised] = soft
  const [, , noteBorder = line] = strong
  return {
    darkMode: theme === 'dark',
    background: paper,
    primaryColor: accentSoft,
    primaryTextColor: ink,
    primaryBorderColor: accent,
    secondaryColor: secondary,
    secondaryTextColor: ink,
    tertiaryColor: raised,
    tertiaryTextColor: ink,
    lineColor: line,
    textColor: ink,
    edgeLabelBackground: paper,
    noteBkgColor: noteSoft,
    noteTextColor: ink,
    noteBorderColor: noteBorder,
    errorBkgColor: raised,
    critBkgColor: dangerSoft,
    critBorderColor: danger,
    sectionBkgColor: accentSoft,
    altSectionBkgColor: paper,
    sectionBkgColor2: accentSoft,
    gridColor: line,
    todayLineColor: danger,
    activeTaskBkgColor: secondary,
    activeTaskBorderColor: note,
    pieStrokeColor: paper,
    pieOuterStrokeColor: line,
    pieOpacity: '1',
    pieSectionTextColor: ink,
    archEdgeColor: line,
    archEdgeArrowColor: line,
    archGroupBorderColor: line,
    radar: { axisColor: line, graticuleColor: grid },
    xyChart: {
      backgroundColor: paper,
      plotColorPalette: strong.join(','),
      ...Object.fromEntries(xyChartInks.map((name) => [name, ink])),
    },
    packet: {
      blockFillColor: accentSoft,
      blockStrokeColor: accent,
      labelColor: ink,
      startByteColor: ink,
      endByteColor: ink,
      titleColor: ink,
    },
    ...numbered('cScale', soft),
    ...numbered(
      'cScaleLabel',
      soft.map(() => ink),
    ),
    ...numbered('git', strong),
    ...numbered(
      'gitBranchLabel',
      strong.map(() => onStrong),
    ),
    ...numbered('pie', soft, 1),
  }
}

const xyChartInks = [
  ...['titleColor', 'xAxisLabelColor', 'xAxisTitleColor', 'xAxisTickColor', 'xAxisLineColor'],
  ...['yAxisLabelColor', 'yAxisTitleColor', 'yAxisTickColor', 'yAxisLineColor', 'dataLabelColor'],
]

function numbered(name: string, values: readonly string[], first = 0): Record<string, string> {
  return Object.fromEntries(values.map((value, index) => [`${name}${index + first}`, value]))
}
