import { z } from 'zod'

const name = '[a-z0-9-]+'
const end = String.raw`(?::(?:\d+|\*))?(?:/[^\s;,'"<>]*)?`

/** The forms of a source. A host without its scheme has a dot, so that no keyword without its quotes is one. */
const forms = [
  // https:
  /^[a-z][a-z0-9+.-]*:$/i,
  // https://*.example.org:8080/path/
  new RegExp(String.raw`^[a-z][a-z0-9+.-]*://(?:\*\.)?${name}(?:\.${name})*${end}$`, 'i'),
  // example.org
  new RegExp(String.raw`^(?:\*\.)?${name}(?:\.${name})+${end}$`, 'i'),
  /^'(?:self|unsafe-inline|unsafe-eval|unsafe-hashes|wasm-unsafe-eval|inline-speculation-rules)'$/i,
  /^'sha(?:256|384|512)-[\w+/-]+={0,2}'$/i,
]

/**
 * One source of a directive, in the grammar of the policy. Neither a semicolon nor a comma can be in
 * it, which would begin another directive or policy.
 * @see https://www.w3.org/TR/CSP3/#grammardef-source-expression
 */
const source = z.string().refine((text) => forms.some((form) => form.test(text)), {
  error:
    'No source of a policy: write a host (https://example.org), a scheme (https:), or a keyword or hash in single quotes',
})

const sources = z.array(source).optional()

/** Sources that a site adds to the directives of its content security policy. */
const csp = z.strictObject({
  'connect-src': sources,
  'font-src': sources,
  'form-action': sources,
  'frame-ancestors': sources,
  'frame-src': sources,
  'img-src': sources,
  'manifest-src': sources,
  'media-src': sources,
  'object-src': sources,
  'script-src': sources,
  'style-src': sources,
  'worker-src': sources,
})

/** What a site allows beyond the strict policy. */
export const securitySchema = z.strictObject({ csp: csp.prefault({}) }).prefault({})

/** A directive to which a site may add sources. */
export type Directive = keyof z.output<typeof csp>

/** Whether a directive lets inline code do anything: all of it, or what has a hash. */
export function allowsInline({ csp }: z.output<typeof securitySchema>, directive: Directive): boolean {
  return (csp[directive] ?? []).some((each) => /^'(?:unsafe-inline|sha\d+-.*)'$/i.test(each))
}
