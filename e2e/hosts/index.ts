export { apache, apacheServer } from './apache.ts'
export { caddy } from './caddy.ts'
export { nginx } from './nginx.ts'
export { npmStart } from './npm-start.ts'
