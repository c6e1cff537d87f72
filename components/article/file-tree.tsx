import { Children, isValidElement, type ReactNode } from 'react'

/** Files and folders; folders fold without a script. The compiler makes its entries of a list (`lib/mdx/remark-file-tree.ts`). */
export function FileTree({ children }: { children: ReactNode }) {
  return <div className="file-tree">{children}</div>
}

/** What is in one folder. */
export function TreeList({ children }: { children?: ReactNode }) {
  return <ul>{children}</ul>
}

interface EntryProps {
  name: string
  strong?: boolean
  folder?: boolean
  /** A remark, and what is in the folder. */
  children?: ReactNode
}

/** A file, or a folder. */
export function TreeEntry({ name, strong = false, folder = false, children }: EntryProps) {
  const parts = Children.toArray(children)
  const isRemark = (part: ReactNode) => isValidElement(part) && part.type === 'span'
  const inner = parts.filter((part) => !isRemark(part))
  const label = (
    <>
      {strong ? <strong>{name}</strong> : name}
      {folder && '/'} {parts.filter(isRemark)}
    </>
  )
  if (inner.length === 0) return <li>{label}</li>
  return (
    <li>
      <details open>
        <summary>{label}</summary>
        {inner}
      </details>
    </li>
  )
}
