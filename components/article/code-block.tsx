interface Props {
  language: string
  /** Highlighted at build time: spans with a class, everything else escaped. */
  html: string
  title?: string
  /** Whether long lines go on below. */
  wraps?: boolean
  /** Whether a line is longer than most screens are wide. */
  isWide?: boolean
}

/** A block of code with its title and a button that copies it. */
export function CodeBlock({ language, html, title, wraps = false, isWide = false }: Props) {
  return (
    <fp-code class={wraps ? 'code wraps' : 'code'}>
      {title && <p className="code-title">{title}</p>}
      <button type="button" className="copy scripted">
        Copy
      </button>
      {isWide && (
        <button type="button" className="wrap scripted" aria-pressed={wraps}>
          Wrap lines
        </button>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <pre data-language={language || undefined} tabIndex={0}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the highlighter's own output, in which every character of the code is escaped */}
        <code dangerouslySetInnerHTML={{ __html: html }} />
      </pre>
    </fp-code>
  )
}
