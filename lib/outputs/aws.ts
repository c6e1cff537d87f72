import type { OutputFormat, Publication } from '../types.ts'
import { awsEntries } from './aws-entries.ts'
import { functionCode, longestFunction } from './aws-function.ts'
import { headersPolicy } from './aws-headers.ts'
import { hostRedirects } from './host-redirects.ts'
import { answersInstead, limit } from './limit.ts'

/**
 * For CloudFront in front of a bucket: a function that answers for old addresses and finds the page of
 * a folder, with what it knows inside of it, or beside it in a file for a key value store where that is
 * too long; and a policy of headers.
 * @see https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cloudfront-functions.html
 */
export const aws: OutputFormat = {
  name: 'aws',
  host: 'aws',
  render: (publication) => {
    const { config, redirects } = publication.site
    const { entries } = entriesOf(publication)
    const setting = {
      basePath: config.basePath,
      hasSubtrees: redirects.some(({ scope }) => scope === 'subtree'),
      hasGone: redirects.some(({ status }) => status === 410),
    }
    const policy = {
      path: 'cloudfront-headers.json',
      content: `${JSON.stringify(headersPolicy(publication), null, 2)}\n`,
    }
    const whole = functionCode({ ...setting, data: { kind: 'inline', entries } })
    if (Buffer.byteLength(whole) <= longestFunction)
      return [{ path: 'cloudfront-function.js', content: whole }, policy]
    const data = [...entries].map(([key, value]) => ({ key, value }))
    return [
      { path: 'cloudfront-function.js', content: functionCode({ ...setting, data: { kind: 'store' } }) },
      { path: 'cloudfront-keys.json', content: JSON.stringify({ data }) },
      policy,
    ]
  },
  limits: (publication) =>
    limit(
      `CloudFront has no room for some redirects; ${answersInstead(publication.site.config)}`,
      entriesOf(publication).left.map(({ from }) => ({ name: from })),
    ),
}

function entriesOf(publication: Publication) {
  const { config, pages } = publication.site
  return awsEntries(
    hostRedirects(publication),
    pages.map(({ permalink }) => config.basePath + permalink),
  )
}
