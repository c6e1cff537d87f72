export { docusaurus } from './docusaurus.ts'
export { fumadocs } from './fumadocs.ts'
export { starlight } from './starlight.ts'
export { vitepress } from './vitepress.ts'
