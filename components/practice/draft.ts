import type { AskedFor } from '@/lib/contracts/practice'
import type { Given } from '@/lib/practice/problem/given'

/** What is being given as an answer, before it is sent. */
export interface Draft {
  readonly text: string
  /** Places chosen, or found in a free text. */
  readonly chosen: readonly number[]
  /** Places in the order they lie in. */
  readonly order: readonly number[]
}

export const emptyDraft = (asked: AskedFor): Draft => ({
  text: '',
  chosen: [],
  order: asked.type === 'ordering' ? asked.items.map(({ place }) => place) : [],
})

/** The draft as it is sent. */
export function givenOf(asked: AskedFor, { text, chosen, order }: Draft): Given {
  switch (asked.type) {
    case 'choice':
    case 'method':
      return { kind: 'chosen', options: [...chosen].sort((a, b) => a - b) }
    case 'ordering':
      return { kind: 'order', items: order }
    case 'free-text':
      return { kind: 'points', text: asked.written ?? text, found: [...chosen].sort((a, b) => a - b) }
    default:
      return { kind: 'text', text }
  }
}
