import { z } from 'zod'

/** What the sitemap's protocol knows; search engines refuse a sitemap with anything else. */
const changeFrequencies = ['always', 'hourly', 'daily', 'weekly', 'monthly', 'yearly', 'never'] as const

/**
 * The `sitemap` field of front matter, keys in lower case. What is none of the values counts as
 * not given, as in Hugo.
 * @see https://gohugo.io/templates/sitemap/#override-default-values
 */
export const sitemapField = z
  .object({
    /** From 0 to 1: how it stands among the pages of the site. */
    priority: z
      .union([z.number(), z.string().min(1).transform(Number)])
      .pipe(z.number().min(0).max(1))
      .optional()
      .catch(undefined),
    /** How often it changes. */
    changefreq: z.enum(changeFrequencies).optional().catch(undefined),
    /** Keeps the page out of the sitemap. */
    disable: z
      .unknown()
      .optional()
      .transform((value) => value === true || value === 'true'),
  })
  .catch({ disable: false })
