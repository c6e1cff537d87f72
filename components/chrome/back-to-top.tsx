/** Leads back to the top of a long page; the style sheet shows it to those who have scrolled down. */
export function BackToTop() {
  return (
    <p className="to-top">
      {/* biome-ignore lint/a11y/useAnchorContent: the style sheet draws the sign, which is not to be read out */}
      <a href="#top" aria-label="Back to top" />
    </p>
  )
}
