export { apache, apacheServer } from './apache.ts'
export { nginx } from './nginx.ts'
export { npmStart } from './npm-start.ts'
