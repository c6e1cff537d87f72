import { Anchor } from './anchor.tsx'
import { CodeBlock } from './code-block.tsx'
import { Drawing } from './diagram.tsx'
import { TreeEntry, TreeList } from './file-tree.tsx'
import { ArticleHeading } from './heading.tsx'
import { htmlMedia } from './html-media.tsx'
import { Image } from './image.tsx'
import { RawText } from './raw-text.tsx'
import { Table } from './table.tsx'

/**
 * What renders Markdown's own elements. The capital ones are those that the compiler puts in
 * place of literal `<a>` and `<img>` tags and of fences; a writer does not name them.
 */
export const markdown = {
  Anchor,
  CodeBlock,
  Drawing,
  Image,
  MarkedCode: CodeBlock,
  RawText,
  TreeEntry,
  TreeList,
  a: Anchor,
  img: Image,
  table: Table,
  ...htmlMedia,
  h2: ArticleHeading('h2'),
  h3: ArticleHeading('h3'),
  h4: ArticleHeading('h4'),
}
