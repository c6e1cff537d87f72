import { carryOn } from '@/lib/content/redirect-target.ts'

/** Sends the reader of an alias page on to its target, with the query and hash of the old address. */
const to = document.currentScript?.dataset['to']
if (to) location.replace(carryOn(to, location.search + location.hash))
