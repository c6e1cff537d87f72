export { docusaurus } from './docusaurus.ts'
export { hugo, hugoPortal } from './hugo.ts'
export { starlight } from './starlight.ts'
