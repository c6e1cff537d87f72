import type { OutputFile, OutputFormat, Publication } from '../types.ts'
import { folderFile, folderRules, shareOut } from './apache-folders.ts'
import {
  type ApacheContext,
  emptyFolders,
  exactRules,
  folderContext,
  hiddenFiles,
  keepQuery,
  pageRules,
  serverContext,
  settings,
  subtreeRules,
} from './apache-rules.ts'
import { searchRules } from './apache-search.ts'
import { hostFiles } from './host-files.ts'
import { hostHeaders } from './host-headers.ts'
import { type HostRedirects, hostRedirects } from './host-redirects.ts'
import { untypedPaths } from './untyped-pages.ts'

/**
 * Two ways to set up Apache 2.4: `.htaccess` for those who have nothing but a folder, and a file with
 * the same for those who have the server, which is read once.
 * @see https://httpd.apache.org/docs/2.4/mod/mod_rewrite.html
 */
export const apache: OutputFormat = {
  name: 'apache',
  host: 'apache',
  render: (publication) => [...ofFolder(publication), ...ofServer(publication)],
}

function ofFolder(publication: Publication): OutputFile[] {
  const { config } = publication.site
  const { exact, subtrees } = hostRedirects(publication)
  const context = folderContext(config.basePath)
  const { rules, folders } = shareOut(exact)
  const lines = [
    `# ${config.url}${config.basePath}/ for Apache, where it reads the .htaccess of a folder.`,
    ...settings(hostHeaders(publication), untypedPaths(publication.site), config.basePath),
    // Apache's own slash would come before the rules, and lead to old addresses with it.
    'DirectorySlash Off',
    'DirectoryIndex index.html',
    'RewriteEngine On',
    'RewriteOptions AllowNoSlash',
    ...hiddenFiles(context),
    ...keepQuery,
    ...rules.flatMap((redirect) => exactRules(redirect, context)),
    ...(folders.length > 0 ? folderRules(config.basePath) : []),
    ...unmoved(subtrees, context),
  ]
  return [
    { path: hostFiles.apacheFolder, content: `${lines.join('\n')}\n` },
    ...folders.map((redirect) => folderFile(redirect, config.basePath)),
  ]
}

function ofServer(publication: Publication): OutputFile[] {
  const { config } = publication.site
  const { exact, subtrees } = hostRedirects(publication)
  const context = serverContext(config.basePath)
  const lines = [
    `# ${config.url}${config.basePath}/ for Apache: include this file in <VirtualHost>.`,
    `<Location ${JSON.stringify(`${config.basePath}/`)}>`,
    ...settings(hostHeaders(publication), untypedPaths(publication.site), config.basePath).map(
      (line) => `  ${line}`,
    ),
    '</Location>',
    'RewriteEngine On',
    ...hiddenFiles(context),
    ...keepQuery,
    ...searchRules(exact, context),
    ...unmoved(subtrees, context),
  ]
  return [{ path: hostFiles.apacheServer, content: `${lines.join('\n')}\n` }]
}

/** What is asked for that has no redirect of its own. */
function unmoved(subtrees: HostRedirects['subtrees'], context: ApacheContext): string[] {
  return [...pageRules(context), ...subtreeRules(subtrees, context), ...emptyFolders(context)]
}
