import type { RenderTree } from '@/lib/content/render-tree'

/** What stays of a question above its answer: a picture that the answer shows uncovered isn't there twice. */
export function questionAbove(question: RenderTree, answer: RenderTree): RenderTree {
  const isShown = answer.blocks.some(({ type }) => type === 'hidden-parts')
  return isShown ? { blocks: question.blocks.filter(({ type }) => type !== 'hidden-parts') } : question
}
