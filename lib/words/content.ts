import type { NoteProblem } from '@/lib/content/note-types'
import { count } from './format'

interface HiddenParts {
  readonly alt: string
  readonly part: number
  readonly parts: number
  readonly isAnswered: boolean
}

/** Words that stand in a card's text, and what keeps a text from becoming a card. */
export const content = {
  /** A gap in a cloze text, with its hint where it has one. */
  blank: (hint: string | null): string => `[${hint ?? '…'}]`,
  /** The gap for a screen reader. */
  spokenBlank: (hint: string | null): string => (hint === null ? 'gap' : `gap, hint: ${hint}`),
  /** In place of a picture that can't be shown and has no description. */
  picture: 'picture',
  sound: 'sound',
  /** In place of a picture or sound that can't be had just now. */
  mediaMissing: (label: string): string => `${label} (not here just now)`,
  /** A picture with parts of it covered. */
  hiddenParts: ({ alt }: HiddenParts): string => (alt === '' ? 'Picture with hidden parts' : alt),
  /** Below it: what is asked, or what was. */
  hiddenPartsNote: ({ part, parts, isAnswered }: HiddenParts): string => {
    if (part === 0) return 'The part that was asked for here is no longer marked.'
    const which = parts === 1 ? 'The part' : `Part ${count(part)} of ${count(parts)}`
    return isAnswered ? `${which} is framed.` : `${which} is covered in colour. What is under it?`
  },
  table: 'Table',
  formula: 'Formula',

  noteProblem: noteProblemSentence,
} as const

/** What is to be mended in a field of a note. */
function noteProblemSentence(problem: NoteProblem): string {
  switch (problem.code) {
    case 'empty':
      return problem.field === 'front' ? 'Write something here first.' : 'Write an answer.'
    case 'not-typable':
      return 'There is nothing here that could be typed. Write the answer in letters or digits.'
    case 'too-long':
      return `This is too long. Use at most ${count(problem.limit)} characters.`
    case 'too-deep':
      return 'There are too many lists, quotes or marks inside one another here. Use fewer.'
    case 'too-complex':
      return 'There is too much in one paragraph or table here. Split it into several cards.'
    case 'cloze-none':
      return 'Nothing is left out yet. Write {{c1::what is left out}} around it.'
    case 'cloze-unclosed':
      return `The gap that opens at character ${count(problem.position + 1)} doesn’t close. Write }} at its end.`
    case 'cloze-empty':
      return `The gap at character ${count(problem.position + 1)} is empty. Write what is left out between the marks.`
    case 'cloze-number':
      return `The gap at character ${count(problem.position + 1)} needs a number from 1 to ${count(problem.limit)}.`
    case 'not-a-language':
      return 'This names no language. Use its code, for example fr or pt-BR.'
    case 'not-a-direction':
      return 'This names no direction. Choose one.'
    case 'shows-nothing':
      return 'The first card of this note would show nothing. Write something here.'
    case 'gaps-none':
      return 'Nothing is left out yet. Write {{c1::what is left out}} around it.'
    case 'parts-none':
      return 'No part of the picture is hidden yet. Add one.'
    case 'no-picture':
      return 'There is no picture here. Choose one.'
    case 'cloze-too-many':
      return `There are too many gaps in this text. A note can have ${count(problem.limit)}.`
  }
}
