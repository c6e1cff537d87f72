export { articleProblems } from './article-problems.ts'
export { deadLinks } from './dead-links.ts'
export { missingImages } from './missing-images.ts'
export { siteLinks } from './site-links.ts'
