export { npmStart } from './npm-start.ts'
