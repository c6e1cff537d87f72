import type { OutputFormat } from '../types.ts'

/**
 * Tells GitHub Pages to publish folders whose names begin with `_`.
 * @see https://docs.github.com/pages/getting-started-with-github-pages/about-github-pages-and-jekyll
 */
export const noJekyll: OutputFormat = {
  name: 'no-jekyll',
  render: () => [{ path: '.nojekyll', content: '' }],
}
