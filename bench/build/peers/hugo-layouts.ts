/** A page of its text, with what stands before and after it. */
const page = (navigation: string) => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title><meta name="description" content="{{ .Description }}"></head>
<body>
<nav>${navigation}</nav>
<main><h1>{{ .Title }}</h1>
{{ .Content }}</main>
{{ with .PrevInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}
{{ with .NextInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}
</body>
</html>
`

const section = `{{ range .CurrentSection.Pages }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>
{{ end }}`

const everything = `{{ partial "tree.html" (dict "section" site.Home "page" .) }}
{{ .TableOfContents }}`

const tree = `<ul>{{ $page := .page }}{{ range .section.Pages }}
<li><a href="{{ .RelPermalink }}"{{ if eq . $page }} aria-current="page"{{ end }}>{{ .LinkTitle }}</a>
{{- if .IsSection }}{{ partial "tree.html" (dict "section" . "page" $page) }}{{ end }}</li>
{{- end }}</ul>`

/** Bare layouts, by their path in Hugo's project: of other pages a page shows those of its section. */
export const layouts = layoutsOf(section)

/** Layouts of a portal: a page shows all pages, and its own headings. */
export const portalLayouts = { ...layoutsOf(everything), 'layouts/partials/tree.html': tree }

function layoutsOf(navigation: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [
      'index',
      ...['single', 'list', 'section', 'taxonomy', 'term', 'terms'].map((name) => `_default/${name}`),
    ].map((name) => [`layouts/${name}.html`, page(navigation)]),
  )
}
