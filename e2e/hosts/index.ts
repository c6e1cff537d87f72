export { nginx } from './nginx.ts'
export { npmStart } from './npm-start.ts'
