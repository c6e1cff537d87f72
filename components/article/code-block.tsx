interface Props {
  language: string
  /** Highlighted at build time: spans with a class, everything else escaped. */
  html: string
  title?: string
}

/** A block of code with its title and a button that copies it. */
export function CodeBlock({ language, html, title }: Props) {
  return (
    <fp-code class="code">
      {title && <p className="code-title">{title}</p>}
      <button type="button" className="copy scripted">
        Copy
      </button>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard */}
      <pre data-language={language || undefined} tabIndex={0}>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the highlighter's own output, in which every character of the code is escaped */}
        <code dangerouslySetInnerHTML={{ __html: html }} />
      </pre>
    </fp-code>
  )
}
