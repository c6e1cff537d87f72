/** Where the index stands on the site, without the base path. */
export const searchIndexPath = '/search/index.json'
