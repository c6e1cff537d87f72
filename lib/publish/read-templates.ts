import type { SiteConfig } from '../config.ts'
import { readDataFolder } from '../content/data-folder.ts'
import type { HugoProject } from '../content/hugo-project.ts'
import { readTemplateFolders, templateFolders } from '../content/template-folder.ts'
import { templateShortcodes } from '../shortcodes/site-templates.ts'

/**
 * Reads the shortcodes of a site's own templates.
 * @param root of the content folder, absolute, without links
 * @param project the Hugo project in which it stands
 */
export async function readTemplates(root: string, config: SiteConfig, project: HugoProject | undefined) {
  const data = project ? await readDataFolder(project) : { data: {}, problems: [] }
  const folders = await templateFolders(root, config.shortcodes, project?.folder)
  const { shortcodes, problems } = templateShortcodes(await readTemplateFolders(root, folders), data.data)
  return { shortcodes, folders, problems: [...data.problems, ...problems] }
}
