import { Tabs } from './tabs.tsx'

/** Blocks of code of which one shows at a time; the compiler makes a tab of each (`lib/mdx/remark-code-groups.ts`). */
export const CodeGroup = Tabs
