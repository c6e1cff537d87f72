import type { Shortcode } from '../shortcode.ts'

/** `data-table`: a table of the data of a file, or of a code block that the call encloses. */
export const dataTable: Shortcode = (call) => ({
  kind: 'component',
  name: 'DataTable',
  attributes: {
    file: call.get('file', 'src', 0) || undefined,
    columns: call.get('columns') || undefined,
    sort: call.get('sort') || undefined,
    caption: call.get('caption') || undefined,
    filter: call.get('filter') === 'true',
    markdown: call.get('markdown') === 'true',
  },
})
