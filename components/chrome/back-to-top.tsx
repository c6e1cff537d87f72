/**
 * Leads back to the top of a long page; the style sheet shows it to those who have scrolled down. The
 * keyboard passes it over: it has Home, and on a short page it would stop at something unseen.
 */
export function BackToTop() {
  return (
    <p className="to-top">
      {/* biome-ignore lint/a11y/useAnchorContent: the style sheet draws the sign, which is not to be read out */}
      <a href="#top" tabIndex={-1} aria-label="Back to top" />
    </p>
  )
}
