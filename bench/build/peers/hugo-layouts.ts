/** A page as bare as a portal may have it: its text, its section, and what stands before and after it. */
const page = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Description }}"></head>
<body>
<nav>{{ range .CurrentSection.Pages }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>
{{ end }}</nav>
<main><h1>{{ .Title }}</h1>
{{ .Content }}</main>
{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}
{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}
</body>
</html>
`

/** Layout files by their path in Hugo's project. */
export const layouts: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'index',
    ...['single', 'list', 'section', 'taxonomy', 'term', 'terms'].map((name) => `_default/${name}`),
  ].map((name) => [`layouts/${name}.html`, page]),
)
