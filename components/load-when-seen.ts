/**
 * Loads the scripts of elements that come near the window: what `data-script` names, a file beside the script of
 * every page. Nothing else can be named there, for an article's attributes may be a stranger's.
 * @param folder address of that script
 */
export function loadWhenSeen(folder: string): void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const name = target.getAttribute('data-script')
        if (!isIntersecting || !name) continue
        observer.unobserve(target)
        if (/^[\w-]+$/.test(name)) void import(new URL(`${name}.js`, folder).href)
      }
    },
    { rootMargin: '50%' },
  )
  for (const element of document.querySelectorAll('[data-script]')) observer.observe(element)
}
