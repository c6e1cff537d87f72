/** Puts a style sheet into the page, once, and waits until it counts or has failed. */
export async function loadStyle(href: string): Promise<void> {
  if ([...document.styleSheets].some((sheet) => sheet.href === href)) return
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = href
  await new Promise((resolve) => {
    link.onload = link.onerror = resolve
    document.head.append(link)
  })
}
