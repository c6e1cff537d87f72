import { error, warning } from '../problem.ts'
import type { Page, Place, Problem, UnknownShortcode } from '../types.ts'
import { Draft, fixedDocument, type TextDocument, withoutIndentation } from './draft.ts'
import {
  type Body,
  cutAtTokens,
  type Expansion,
  type Insert,
  plainText,
  tokenOf,
  withoutTokens,
} from './expansion.ts'
import { lineStarts, pointAt } from './lines.ts'
import { lengthOf, type Output, outputOf, withoutTags } from './output.ts'
import { isInRow, placedText, trimmedText } from './place-text.ts'
import { type CallPiece, type Piece, scanShortcodes } from './scan.ts'
import type { Rendered, Shortcode, ShortcodeContext } from './shortcode.ts'
import { isOfPage, type Running, type Scope, shortcodeCall } from './shortcode-call.ts'

/** What the shortcodes of a site share. */
export interface ShortcodeLibrary {
  find(name: string): Shortcode | undefined
  /** Whether it is one that the site did not bring itself. */
  isBuiltin(name: string): boolean
  contextOf(page: Page): Pick<ShortcodeContext, 'page' | 'site' | 'refer' | 'readText'>
}

/** An article longer than this includes itself by detours, or is an attack. */
const longest = 5_000_000

/** How deep files may include each other. */
const mostFiles = 50

/** Of a line so much is looked at behind a call. */
const mostOfLine = 10_000

/** What a call within an included file counts for at least. */
const leastOfInclude = 100

/**
 * Runs the shortcodes of an article before its Markdown is read. What is Markdown becomes part of
 * the text; for everything else stands a token, which `remarkShortcodes` replaces.
 * @see https://gohugo.io/content-management/shortcodes/
 */
export function expandShortcodes(page: Page, library: ShortcodeLibrary): Expansion {
  return new Expander(page, library).run()
}

class Expander {
  private readonly inserts: Insert[] = []
  private readonly unknown: UnknownShortcode[] = []
  private readonly problems: Problem[] = []
  private length = 0
  private readonly lines: readonly number[]

  constructor(
    private readonly page: Page,
    private readonly library: ShortcodeLibrary,
  ) {
    this.lines = lineStarts(page.body)
  }

  run(): Expansion {
    const { inserts, unknown, problems, page } = this
    const source = withoutTokens(page.body)
    const document = this.read({ source, at: undefined, parent: undefined, files: [page.path] })
    return { document, inserts, unknown, problems }
  }

  private read(scope: Scope): TextDocument {
    const { pieces, faults } = scanShortcodes(scope.source)
    for (const { offset, reason, isHarmless = false } of faults) {
      const file = scope.at === undefined ? '' : `${scope.files.at(-1)}: `
      const hint = 'To show a shortcode as text, write {{</* name */>}}.'
      const problem = isHarmless ? warning : error
      this.problems.push(problem(this.placeOf(scope.at ?? offset), 'shortcode', file + reason, hint))
    }
    return this.join(pieces, scope)
  }

  private join(pieces: readonly Piece[], scope: Scope): TextDocument {
    const draft = new Draft()
    let ordinal = 0
    for (const piece of pieces) {
      const at = scope.at ?? piece.offset
      if (piece.kind === 'text') {
        draft.add(piece.text, at, scope.at !== undefined)
        continue
      }
      const output = this.call(piece, scope, ordinal++)
      if (typeof output === 'string') draft.append(fixedDocument(output, at))
      else if ('runs' in output) draft.append(output)
      else draft.add(this.tokenFor(output), at, true)
    }
    return draft
  }

  private call(piece: CallPiece, scope: Scope, ordinal: number): Output {
    if (this.length > longest) return ''
    const at = scope.at ?? piece.offset
    let inner: TextDocument | undefined
    const running: Running = {
      piece,
      scope,
      at,
      inner: () => {
        inner ??= this.join(piece.inner ?? [], { ...scope, parent: call })
        return inner
      },
      own: () => withoutIndentation(running.inner(), lineBefore(scope.source, piece.offset)),
    }
    const asked = new Set<string>()
    const call = shortcodeCall(
      running,
      ordinal,
      {
        plain: (text) => this.plain(text),
        innerToken: () =>
          this.documentToken(this.bodyOf(running.own(), scope.files, isOfPage(piece, scope)), true),
      },
      asked,
    )
    const shortcode = this.library.find(piece.name)
    const rendered = shortcode
      ? (shortcode(call, this.contextOf(at, scope)) ?? this.emptyCall(running))
      : this.unknownCall(running)
    const given = outputOf(rendered, {
      isMarkdown: piece.form === '%',
      isOutermost: !scope.parent,
      isPaired: piece.inner !== undefined,
      inner: running.inner,
      own: running.own,
      include: (text, file) => this.include({ text, file }, scope, at),
      fixed: (text) => fixedDocument(text, at),
      trusted: (text) => this.trusted(text, at, isOfPage(piece, scope)),
      bodyOf: (document, file) =>
        this.bodyOf(
          document,
          file === undefined ? scope.files : [...scope.files, file],
          isOfPage(piece, scope),
        ),
      plain: (text) => this.plain(text),
    })
    const output = rendered.kind === 'inner' ? given : this.placed(given, running)
    if (this.library.isBuiltin(piece.name)) this.warnOfUnasked(piece, asked, at)
    if (rendered.kind !== 'nothing' && !inner && enclosesText(piece)) this.warnOfLoss(piece, at)
    // What files give counts even where it is empty: they can include each other without end.
    const length = lengthOf(output) + (scope.at === undefined ? 0 : leastOfInclude)
    return this.isTooLong(length, at) ? '' : output
  }

  /** What a call gives as text, fit for the place where the call stands. */
  private placed(output: Output, { piece, scope, at }: Running): Output {
    if (typeof output !== 'string' && !('runs' in output)) return output
    const document = typeof output === 'string' ? fixedDocument(output, at) : output
    const before = lineBefore(scope.source, piece.offset)
    if (!isInRow(before, lineAfter(scope.source, piece.end))) return placedText(document, before)
    const line = trimmedText(document)
    return line.text.includes('\n') ? this.documentInsert(this.bodyOf(line, scope.files, false)) : line
  }

  /** Markdown of the site's owner: beside code in `.mdx` it is a document, since it is not read as that. */
  private trusted(text: string, at: number, isOfPage: boolean): TextDocument | Insert {
    const document = fixedDocument(text, at, true)
    const { format } = this.page
    if (format === 'md') return document
    return format === 'mdx'
      ? this.documentInsert({ document, isOfPage, format: 'md' })
      : { kind: 'html', html: text, plain: withoutTags(this.plain(text)) }
  }

  private documentInsert(body: Body): Insert {
    return { kind: 'document', body, plain: this.plain(body.document.text) }
  }

  private contextOf(at: number, { files }: Scope): ShortcodeContext {
    const place = this.placeOf(at)
    return {
      ...this.library.contextOf(this.page),
      plain: (text) => this.plainTokens(text),
      markdown: (text, display) =>
        this.documentToken(this.bodyOf(fixedDocument(text, at), files, false), display === 'block'),
      warn: (reason, hint) => this.problems.push(warning(place, 'shortcode', reason, hint)),
      fail: (reason, hint) => this.problems.push(error(place, 'shortcode', reason, hint)),
    }
  }

  /** Hugo stops at a closing tag that its shortcode has no use for. */
  private warnOfLoss({ name }: CallPiece, at: number): void {
    const hint = `Take the text out of the call, and remove its closing tag.`
    this.problems.push(
      warning(this.placeOf(at), 'shortcode', `${name} shows nothing of what it encloses`, hint),
    )
  }

  /** A value that a shortcode has no use for is a slip, or of another theme. */
  private warnOfUnasked({ name, named }: CallPiece, asked: ReadonlySet<string>, at: number): void {
    for (const key of Object.keys(named).filter((each) => !asked.has(each))) {
      const known = [...asked].filter((each) => !/^\d+$/.test(each)).join(', ')
      const hint = known === '' ? 'It takes no named values.' : `It takes ${known}.`
      this.problems.push(warning(this.placeOf(at), 'shortcode', `${name} has no use for "${key}"`, hint))
    }
  }

  /** One that is nothing without a text, and has none. */
  private emptyCall({ piece: { name, form }, at }: Running): Rendered {
    const [open, close] = form === '<' ? ['{{<', '>}}'] : ['{{%', '%}}']
    const hint = `Write its text between ${open} ${name} ${close} and ${open} /${name} ${close}.`
    this.problems.push(warning(this.placeOf(at), 'shortcode', `${name} is empty`, hint))
    return { kind: 'nothing' }
  }

  private unknownCall({ piece, at }: Running): Rendered {
    const { line, column } = this.placeOf(at)
    this.unknown.push({ name: piece.name, line, column })
    return { kind: piece.inner ? 'inner' : 'nothing' }
  }

  /** Text of a snippet or of another file, with its own calls run. */
  private include(
    { text, file }: { text: string; file: string | undefined },
    scope: Scope,
    at: number,
  ): TextDocument {
    const files = file === undefined ? scope.files : [...scope.files, file]
    const isCycle = files.length > scope.files.length && scope.files.includes(file ?? '')
    if (!isCycle && files.length <= mostFiles)
      return this.read({ source: withoutTokens(text), at, parent: undefined, files })
    const reason = isCycle
      ? `${file} includes itself: ${files.join(' -> ')}`
      : `files include each other more than ${mostFiles} deep`
    this.problems.push(
      error(this.placeOf(at), 'shortcode', reason, 'Take the call out of one of these files.'),
    )
    return new Draft()
  }

  /** Counts what calls give, so that files that include each other many times come to an end. */
  private isTooLong(length: number, at: number): boolean {
    const wasTooLong = this.length > longest
    this.length += length
    if (this.length <= longest) return false
    const hint = 'Files include each other too often; include less, or link to them.'
    if (!wasTooLong)
      this.problems.push(error(this.placeOf(at), 'shortcode', 'shortcodes give more than 5 MB', hint))
    return true
  }

  /** @param files the files that the text is in, the article first */
  private bodyOf(document: TextDocument, files: readonly string[], isOfPage: boolean): Body {
    const isOther = this.page.format === 'mdx' && files.some((file) => !file.endsWith('.mdx'))
    return { document, isOfPage, ...(isOther && { format: 'md' }) }
  }

  private documentToken(body: Body, keepsParagraph: boolean): string {
    const plain = this.plain(body.document.text)
    return this.tokenFor({ kind: 'document', body, keepsParagraph, plain })
  }

  /** Tokens of documents become those of their text. */
  private plainTokens(text: string): string {
    return cutAtTokens(text, this.inserts)
      .map((part) => {
        if (typeof part === 'string') return part
        return part.kind === 'document' ? this.tokenFor({ ...part, isPlain: true }) : part.plain
      })
      .join('')
  }

  private tokenFor(insert: Insert): string {
    return tokenOf(this.inserts.push(insert) - 1)
  }

  private plain(text: string): string {
    return plainText(text, this.inserts)
  }

  private placeOf(offset: number): Place {
    return { file: this.page.path, ...pointAt(offset, this.lines) }
  }
}

function enclosesText({ inner = [] }: CallPiece): boolean {
  return inner.some((piece) => piece.kind === 'call' || piece.text.trim() !== '')
}

function lineBefore(source: string, offset: number): string {
  return source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset)
}

function lineAfter(source: string, offset: number): string {
  return /[^\n]*/.exec(source.slice(offset, offset + mostOfLine))?.[0] ?? ''
}
