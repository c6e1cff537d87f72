export { docusaurus } from './docusaurus.ts'
export { hugo } from './hugo.ts'
export { starlight } from './starlight.ts'
