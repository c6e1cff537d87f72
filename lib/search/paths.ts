/** Where the manifest of the index stands on the site, without the base path. */
export const searchIndexPath = '/search/index.json'

/** Below it stand all other files of the index, whose names change with what is in them, as all files there do. */
export const searchFilesFolder = '/_fingerpost/search'

/** Permalink of the full page of search, unless the content folder has a page there. */
export const searchPagePath = '/search/'
