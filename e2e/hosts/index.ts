export { cloudflare } from './cloudflare.ts'
export { firebase } from './firebase.ts'
export { netlify } from './netlify.ts'
export { npmStart } from './npm-start.ts'
