import type { Change, Files } from './changes.ts'

const article = (title: string, weight: number, text: string) =>
  `---\ntitle: ${title}\nweight: ${weight}\n---\n\n${text}\n`

/** An article whose end no list shows. */
const reader = (last: string, first = 'Of it.') =>
  article('Reader', 1, `${first} ${'So it is told. '.repeat(60)}\n\n## Use\n\n${last}`)
const target = (here = 'Here') => article('Target', 2, `## ${here}\n\nText.\n\n## There\n\nMore.`)
const warned = (first: string) =>
  article('Warned', 4, `${first}\n\n[No](no.md) {{< nobody >}}\n\n\`\`\`nope\nx\n\`\`\``)
const shown = (text: string) => article('Shown', 5, text)

/** Articles whose texts are edited. */
export const editedArticles: Files = {
  'edits/_index.md': article('Edits', 80, 'All of them.'),
  'edits/reader.md': reader('The end.'),
  'edits/target.md': target(),
  'edits/linking.md': article('Linking', 3, 'To [here](target.md#here).'),
  'edits/warned.md': warned('A.'),
  'edits/shown.md': shown('![One](/guides/photo.png)\n\n![Two](/guides/photo.png?two)'),
  'edits/included.md': article('Included', 6, 'A part.'),
  'edits/whole.mdx': article('Whole', 7, '<Include file="included.md" />'),
  'edits/draft.md': '---\ntitle: Draft\ndraft: true\n---\n\nNot yet.\n',
}

const end = (name: string, last: string, rest: Partial<Change> = {}): Change => ({
  name,
  files: { 'edits/reader.md': reader(last) },
  rendered: 1,
  compiled: 1,
  isQuick: true,
  ...rest,
})

/** Edits of texts, with what of each a build has to do. Only the quick ones read nothing but what was edited. */
export const edits: Change[] = [
  end('a last word', 'The very end.'),
  {
    name: 'the words that lists show',
    files: { 'edits/reader.md': reader('The very end.', 'About it.') },
    rendered: 2,
    compiled: 1,
    isQuick: true,
  },
  end('the text that it had before', 'The end.', { rendered: 0, compiled: 0 }),
  end('a heading to which nobody links', '## More\n\nThe end.'),
  end('a link that leads nowhere', '## More\n\n[Lost](lost.md)'),
  end('the line of what is wrong', '## More\n\nAbove.\n\n[Lost](lost.md)'),
  end('a link that leads somewhere again', '## More\n\n[It](target.md)'),
  end('a link to a heading that is not there', '[It](target.md#nowhere)'),
  end('a link to one that is there', '[It](target.md#there)'),
  end('a footnote', 'The end.[^a]\n\n[^a]: Of the article.'),
  end('a shortcode', 'The end.\n\n{{< words >}}'),
  end('a shortcode that nobody knows', 'The end.\n\n{{< nobody >}}'),
  end('a language that nobody knows', '```nope\nx\n```'),
  end('a link to what a data file lists', '[Two](/tools/two/)', { isQuick: undefined, rendered: 2 }),
  end('a player', '{{< youtube abc >}}', { isQuick: undefined }),
  end('no player any more', 'The end.', { isQuick: undefined, compiled: 0, rendered: 0 }),
  {
    name: 'a picture that is seen first',
    files: { 'edits/shown.md': shown('![Two](/guides/photo.png?two)\n\n![One](/guides/photo.png)') },
    rendered: 1,
    compiled: 1,
    isQuick: true,
  },
  {
    name: 'no picture any more',
    files: { 'edits/shown.md': shown('No picture.') },
    rendered: 2,
    compiled: 1,
  },
  {
    name: 'two articles at once, one with warnings',
    files: { 'edits/reader.md': reader('At last.'), 'edits/warned.md': warned('A.\n\nB.') },
    rendered: 3,
    compiled: 2,
    isQuick: true,
  },
  {
    name: 'a heading that another article links to',
    files: { 'edits/target.md': target('Now') },
    rendered: 2,
    compiled: 1,
  },
  {
    name: 'the heading again',
    files: { 'edits/target.md': target() },
    rendered: 0,
    compiled: 0,
  },
  {
    name: 'an article that another includes',
    files: { 'edits/included.md': article('Included', 6, 'Another part.') },
    rendered: 3,
    compiled: 2,
  },
  {
    name: 'an article that is not published',
    files: { 'edits/draft.md': '---\ntitle: Draft\ndraft: true\n---\n\nNot quite.\n' },
    rendered: 0,
    compiled: 0,
    isQuick: true,
  },
  {
    name: 'a title with the text',
    files: { 'edits/linking.md': article('Linked', 3, 'To [here](target.md#here), now.') },
    rendered: 9,
    compiled: 1,
  },
  {
    name: 'a text and a new file',
    files: { 'edits/reader.md': reader('At first.'), 'edits/data.zip': 'an archive' },
    rendered: 1,
    compiled: 1,
  },
  end('a text for another address', 'Elsewhere.', {
    environment: { BASE_PATH: '' },
    isQuick: undefined,
    rendered: 52,
  }),
  end('a text after that', 'Everywhere.'),
]
