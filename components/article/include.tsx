/** Another file, or lines of it; the compiler has put it in the place of the tag (`lib/mdx/remark-includes.ts`). */
export function Include() {
  return null
}
