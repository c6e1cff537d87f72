import type { CompiledArticle } from '../../types.ts'
import type { ArticleFacts } from './kept-site.ts'

/**
 * An article that was not edited, of which there is at hand what the whole site asks of each. All else is read when
 * somebody asks for it.
 */
export class KeptArticle implements CompiledArticle {
  private read: CompiledArticle | undefined

  /** @param load reads the compiled article; throws where it is gone */
  constructor(
    private readonly facts: ArticleFacts,
    private readonly load: () => CompiledArticle,
  ) {}

  private get whole(): CompiledArticle {
    this.read ??= this.load()
    return this.read
  }

  get hasPlayer() {
    return this.facts.hasPlayer
  }
  get problems() {
    return this.facts.problems
  }
  get unknownShortcodes() {
    return this.facts.unknownShortcodes
  }
  /** Nobody asks for it but to make the summary, which is kept. */
  get opening() {
    return this.facts.summary
  }
  get isDivided() {
    return true
  }
  get key() {
    return this.facts.key
  }
  get headings() {
    return this.whole.headings
  }
  get anchors() {
    return this.whole.anchors
  }
  get sections() {
    return this.whole.sections
  }
  get words() {
    return this.whole.words
  }
  get links() {
    return this.whole.links
  }
  get images() {
    return this.whole.images
  }
  get loads() {
    return this.whole.loads
  }
  get imports() {
    return this.whole.imports
  }
  get reads() {
    return this.whole.reads
  }
}
