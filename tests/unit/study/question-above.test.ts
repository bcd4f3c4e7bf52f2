import { describe, expect, it } from 'vitest'
import { questionAbove } from '@/components/study/question-above'
import { renderCard } from '@/lib/content/notes'

describe('the question above its answer', () => {
  it('is as it was asked', () => {
    const { question, answer } = renderCard('basic', { front: 'a', back: 'b' }, 0)
    expect(questionAbove(question, answer)).toEqual(question)
  })

  it('has no picture that the answer shows uncovered', () => {
    const raw = {
      Occlusion: '{{c1::image-occlusion:rect:left=.1:top=.1:width=.2:height=.2}}',
      Header: 'Name the part',
    }
    const { question, answer } = renderCard('image-occlusion', { front: '', back: '', raw }, 1)
    expect(questionAbove(question, answer).blocks.map(({ type }) => type)).toEqual(['paragraph'])
    expect(answer.blocks[0]).toMatchObject({ type: 'hidden-parts', isAnswered: true })
  })
})
