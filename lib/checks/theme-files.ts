import { themeFileHref } from '../content/theme-file.ts'
import { error } from '../problem.ts'
import type { Check } from '../types.ts'

/** The logo and the fonts that `site.yaml` names are there. */
export const themeFiles: Check = {
  rule: 'theme-file',
  run: ({ site }) =>
    site.config.themeFiles
      .filter(({ src }) => themeFileHref(src, site) === undefined)
      .map(({ src, line }) =>
        error(
          { file: 'site.yaml', line, column: 1 },
          'theme-file',
          `there is no file ${src}`,
          'Put it into the content folder, and write its path from there: fonts/inter.woff2.',
        ),
      ),
}
