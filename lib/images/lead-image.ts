import type { CompiledArticle } from '../types.ts'

/** About what a desktop screen holds below the title of an article. */
const wordsOfFirstScreen = 100

/**
 * The picture that a reader sees before scrolling, which is loaded at once; all others wait until they come near.
 * @returns its address as written, or undefined where an article begins with text
 */
export function leadImage({ images }: Pick<CompiledArticle, 'images'>): string | undefined {
  const [first] = images
  return first && first.wordsBefore <= wordsOfFirstScreen ? first.target : undefined
}
