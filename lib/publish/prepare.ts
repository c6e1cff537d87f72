import { join } from 'node:path'
import * as checks from '../checks/index.ts'
import type { StartStep } from '../progress.ts'
import { type Folders, workFolder } from '../project.ts'
import type { BuildWorkers } from '../render/build-workers.ts'
import { compileArticles, tryArticles } from '../render/compile-articles.ts'
import { type Compiler, openCompiler } from '../render/compiler.ts'
import { type Import, prepareImports } from '../render/imports.ts'
import type { ShortcodeFiles } from '../shortcodes/library.ts'
import { openResultStore } from '../store/result-store.ts'
import type { BuildOptions, OutputFile, Problem, Publication, SiteImage, SourceFile } from '../types.ts'
import { readArticleImages } from './article-images.ts'
import { type Claim, claimFiles } from './claims.ts'
import { type FoundProblems, settleFound } from './found-problems.ts'
import type { Inputs } from './input-state.ts'
import { readSite } from './read-site.ts'
import { bundleScripts, componentNames } from './scripts.ts'
import { siteStyles } from './site-styles.ts'

/** A site with all that can be known of it before it is rendered. */
export interface Examination {
  publication: Publication
  problems: Problem[]
  /** The same before they are in order: those that no check found, and those of each check by its name. */
  found: FoundProblems
  /** Scripts and style sheets of pages. */
  scriptFiles: OutputFile[]
  /** Address of the style sheet of every page, without the base path. */
  styles: string
  /** Every file to publish. */
  claims: Claim[]
  /** Paths of those of each output format that is made of the texts of articles. */
  outputs: Record<string, string[]>
  compiler: Compiler
  /** How many articles were compiled for it. */
  compiled: number
  /** The pictures that articles show, by address. */
  images: Record<string, SiteImage>
  /** Pictures that there are variants of, and for how many they were made for it. */
  pictures: { all: number; resized: number }
  /** What articles import, as far as it resolves. */
  imports: Import[]
  /** The articles and all else that shortcodes take from files, as they were read. */
  files: ShortcodeFiles
  /** Under which compiled articles are kept, by permalink. */
  keys: ReadonlyMap<string, string>
  /** `urls.lock` as it was read, where there is one. */
  ledger: SourceFile | undefined
  /** Whether no article is broken or left out, so that what is missing was taken away. */
  isWhole: boolean
  inputs: Inputs
  /** When the same files make another site, in milliseconds since 1970. */
  turns: number[]
}

/** How a site is examined. */
export interface ExamineSetting {
  folders: Folders
  options: BuildOptions
  /** The command's own folder, for the modules that articles import. */
  work: string
  workers: BuildWorkers
  /** Whether articles are rendered for what fails in them, because nothing else renders them. */
  isTrial: boolean
  /** Whether variants of pictures are made; without, they are measured only. */
  resizes: boolean
  startStep: StartStep
}

/** Reads, compiles and checks a site. */
export async function examineSite({
  folders,
  options,
  work,
  workers,
  isTrial,
  resizes,
  startStep,
}: ExamineSetting): Promise<Examination> {
  const step = startStep('Reading')
  const reading = await readSite(folders, options)
  const { site, files: shortcodeFiles, searchTests, ledger, problems, inputs, turns } = reading
  step.end(`${site.pages.length} pages`)
  const compiler = openCompiler(site, shortcodeFiles, await componentNames())
  const compiling = startStep('Compiling articles')
  const { articles, keys, compiled } = await compileArticles(site, compiler, workers, compiling)
  compiling.end(`${articles.size}, ${compiled} anew`)
  const bundling = startStep('Scripts and styles')
  const { scripts, files: bundled } = await bundleScripts()
  const styles = await siteStyles(site)
  const scriptFiles = [...bundled, styles]
  bundling.end(`${scriptFiles.length} files`)
  const tried = isTrial ? await tryArticles(site, articles, compiler) : []
  // What a site with broken articles, or without them, answers says nothing of the whole one.
  const said = [...problems, ...tried, ...[...articles.values()].flatMap((article) => article.problems)]
  const isWhole = !options.without?.size && said.every(({ severity }) => severity !== 'error')
  const kept = openResultStore(join(workFolder, 'outputs'))
  const publication = { site, scripts, articles, searchTests: isWhole ? searchTests : [], kept }
  const {
    images,
    resized,
    made,
    files: variants,
    problems: ofImages,
  } = await readArticleImages(publication, folders, resizes ? () => startStep('Resizing images') : undefined)
  const outputs = startStep('Search, feeds and files of hosts')
  const {
    claims,
    problems: collisions,
    outputs: ofTexts,
  } = claimFiles(publication, scriptFiles, folders, variants)
  outputs.end(`${claims.length} files`)
  const checking = startStep('Checking')
  const { imports, problems: ofImports } = await prepareImports(
    publication,
    folders.content,
    join(work, 'imports'),
  )
  const ofChecks = Object.entries(checks).map(
    async ([name, check]): Promise<[string, Problem[]]> => [name, await check.run(publication)],
  )
  const found: FoundProblems = {
    others: [...problems, ...tried, ...collisions, ...ofImages, ...ofImports],
    checks: Object.fromEntries(await Promise.all(ofChecks)),
  }
  // What stops a build is said all at once, so what would only show when pages are rendered is looked for, too.
  const isStopped = !isTrial && settleFound(found, site).some(({ severity }) => severity === 'error')
  if (isStopped) found.others.push(...(await tryArticles(site, articles, compiler)))
  checking.end(`${Object.keys(checks).length} rules`)
  return {
    publication,
    problems: settleFound(found, site),
    found,
    scriptFiles,
    styles: `/${styles.path}`,
    claims,
    outputs: ofTexts,
    compiler,
    compiled,
    images,
    pictures: { all: resized, resized: made },
    imports,
    files: shortcodeFiles,
    keys,
    ledger,
    isWhole,
    inputs,
    turns,
  }
}
