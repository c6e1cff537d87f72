/**
 * Bare layouts that print the model in place of pages: every published file holds the JSON of
 * its page, every alias file that of its target.
 */
const page = `{{ $children := slice -}}
{{ range .Pages }}{{ with .RelPermalink }}{{ $children = $children | append (slice .) }}{{ end }}{{ end -}}
{{ $headings := slice }}{{ if not (in (slice "taxonomy" "term") .Kind) }}{{ with .Fragments }}{{ $headings = .Headings }}{{ end }}{{ end -}}
{{ $parent := "" }}{{ with .Parent }}{{ $parent = .RelPermalink }}{{ end -}}
{{ dict "file" (partial "file.html" .) "url" .RelPermalink "kind" .Kind "title" (string .Title)
  "linkTitle" (string .LinkTitle) "weight" .Weight
  "date" (.Date.Format "2006-01-02T15:04:05Z07:00") "lastmod" (.Lastmod.Format "2006-01-02T15:04:05Z07:00")
  "parent" $parent "children" $children "headings" $headings
  "readingTime" .ReadingTime "words" .WordCount | jsonify }}`

const home = page.replace('"headings"', '"menus" (partial "menus.html" .) "headings"')

const file = '{{ $file := "" }}{{ with .File }}{{ $file = .Path }}{{ end }}{{ return $file }}'

const menus = `{{ $menus := dict -}}
{{ range $name, $entries := site.Menus }}{{ $menus = merge $menus (dict $name (partial "entries.html" $entries)) }}{{ end -}}
{{ return $menus }}`

const entries = `{{ $entries := slice -}}
{{ range . }}{{ $entries = $entries | append (slice (dict "name" (string .Name) "url" (string .URL) "children" (partial "entries.html" .Children))) }}{{ end -}}
{{ return $entries }}`

/** Layout files by their path below the layouts folder. */
export const layouts: Readonly<Record<string, string>> = {
  'index.html': home,
  'alias.html': '{{ dict "alias" .Permalink | jsonify }}',
  'partials/file.html': file,
  'partials/menus.html': menus,
  'partials/entries.html': entries,
  ...Object.fromEntries(
    ['single', 'list', 'section', 'taxonomy', 'term', 'terms'].map((name) => [`_default/${name}.html`, page]),
  ),
}
