/** What is wanted and, if it names a product, what to work on instead: a time spent, not a thing done. */
export interface Goal {
  /** What the work is about, as it can follow "25 minutes of": null when what was typed is a process already. */
  readonly about: string | null
}

/** Beginnings that promise a result, and how much of them to take away. Longer ones come first. */
const PRODUCT = [
  /^(?:i(?:'ll| will| want to| must| have to| need to)?\s+)?(?:finally\s+)?(?:finish|complete|conclude|end|get\s+(?:done|finished|through)(?:\s+with)?|be\s+done\s+with|wrap\s+up|knock\s+out|hand\s+in|submit)\s+(?:off\s+|up\s+)?(?<about>.+)$/iu,
  /^(?:solve|do|read|learn|memori[sz]e|review|revise|write|practi[sc]e|master)\s+(?:all(?:\s+(?:of|the))*|every|the\s+(?:whole|entire|rest\s+of(?:\s+the)?)|\d+(?:\s+(?:more|new))?)\s+(?<about>.+)$/iu,
  /^(?:get|score|achieve|reach)\s+(?:an?\s+)?(?:[a-f][+-]?|\d+\s*(?:%|percent|points?))\s+(?:in|on|at|for)\s+(?<about>.+)$/iu,
  /^(?<about>.+?)\s+(?:done|finished|completed)$/iu,
] as const

/** Whether what was typed promises a product ("finish chapter 5"), and what it is about ("chapter 5"). */
export function goalOf(typed: string): Goal {
  const text = typed
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.!…]+$/u, '')
  for (const pattern of PRODUCT) {
    const about = pattern.exec(text)?.groups?.about?.trim()
    if (about !== undefined && about !== '') return { about: readable(about) }
  }
  return { about: null }
}

/** Verbs that stand before what is to be done ("get … done", "work on … completed"), and a left-over "of". */
const BEFORE =
  /^(?:(?:i(?:'ll| will| want to| must| have to| need to)?\s+)?(?:get|have|work(?:ing)?\s+on)|of)\s+/iu

/** As it can follow "minutes of". */
const readable = (about: string): string => about.replace(BEFORE, '')
