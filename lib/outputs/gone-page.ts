import { barePolicyMeta } from './security-headers.ts'

/** The HTML of a page that is gone for good; search engines are asked to forget it. */
export function gonePage(basePath: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${barePolicyMeta}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>This page is gone</title>
</head>
<body>
<h1>This page is gone</h1>
<p>It was removed, and nothing has taken its place. Go to the <a href="${basePath}/">home page</a>.</p>
</body>
</html>
`
}
