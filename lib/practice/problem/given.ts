/** What a learner gives as the answer to a step. */
export type Given =
  | { readonly kind: 'text'; readonly text: string }
  /** Places of the options chosen, as its author wrote them, from 0. */
  | { readonly kind: 'chosen'; readonly options: readonly number[] }
  /** Places of the items, as its author wrote them, in the order given. */
  | { readonly kind: 'order'; readonly items: readonly number[] }
  /** A free text, and which of its key points the learner found in it. */
  | { readonly kind: 'points'; readonly text: string; readonly found: readonly number[] }
