import { arabic, kitchen, own } from './addresses.ts'

/** One page of every template, by its name; the article has tables, code and much else. */
export const templates: Record<string, string> = {
  'the home page': own,
  'a category': `${own}/handbook/building/`,
  'an article': `${own}/manual/writing/markdown/`,
  'an article with everything': `${kitchen}/everything/`,
  'the list of tags': `${own}/tags/`,
  'a tag': `${own}/tags/debugging/`,
  search: `${own}/search/?q=image`,
  'the 404 page': `${own}/docs/debugging-shell/`,
  'an article in Arabic': `${arabic}/guide/first/`,
}
