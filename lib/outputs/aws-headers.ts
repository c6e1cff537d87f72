import type { Publication } from '../types.ts'
import { hostHeaders } from './host-headers.ts'

/** How a policy names the headers that it does not take as custom ones. */
const securityHeaders: Readonly<Record<string, (value: string) => object>> = {
  'content-security-policy': (value) => ({
    ContentSecurityPolicy: { ContentSecurityPolicy: value, Override: true },
  }),
  'referrer-policy': (value) => ({ ReferrerPolicy: { ReferrerPolicy: value, Override: true } }),
  'x-content-type-options': () => ({ ContentTypeOptions: { Override: true } }),
  'x-frame-options': (value) => ({ FrameOptions: { FrameOption: value, Override: true } }),
}

/**
 * The configuration of a response headers policy, with what every file has. How long a file is kept
 * is said when it is copied, since it differs between folders and a policy is for one behavior.
 * @see https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyConfig.html
 */
export function headersPolicy(publication: Publication): object {
  const all = hostHeaders(publication)
    .filter(({ folder }) => folder === `${publication.site.config.basePath}/`)
    .flatMap(({ headers }) => headers)
    .filter(([name]) => name !== 'Cache-Control')
  const security = all.flatMap(([name, value]) => securityHeaders[name.toLowerCase()]?.(value) ?? [])
  const custom = all
    .filter(([name]) => securityHeaders[name.toLowerCase()] === undefined)
    .map(([name, value]) => ({ Header: name, Value: value, Override: true }))
  return {
    Name: 'fingerpost',
    Comment: 'Headers of every file of the site',
    SecurityHeadersConfig: Object.assign({}, ...security),
    ...(custom.length > 0 ? { CustomHeadersConfig: { Quantity: custom.length, Items: custom } } : {}),
  }
}
