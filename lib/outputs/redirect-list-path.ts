/** Where the list of redirects stands in the out folder, by which the folder is known to be of a build. */
export const redirectListPath = 'redirects.json'
