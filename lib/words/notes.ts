import type { CardAdvice } from '@/lib/content/card-advice'
import type { MediaProblem } from '@/lib/content/media'
import { count, plural } from './format'

/** Words of the form that makes and changes a note, and of its cards. */
export const notes = {
  titleNew: 'Add a card',
  titleEdit: 'Edit card',
  loading: 'Fetching this card',
  breadcrumb: 'Where you are',

  kind: {
    legend: 'Kind',
    basic: 'Basic',
    'basic-reversed': 'Basic + reversed',
    cloze: 'Cloze',
    typed: 'Typed',
    question: 'Think',
    'image-occlusion': 'Picture with hidden parts',
    custom: 'Type from Anki',
    hint: {
      basic: 'One card: the question, then the answer.',
      'basic-reversed': 'Two cards: one each way.',
      cloze: 'One card for each number: {{c1::what is left out}}.',
      typed: 'One card: you type the answer, then compare.',
      question:
        'A question to think about, without a card or dates: you write, then compare with its key points.',
      'image-occlusion': 'One card for each number: what is under its cover?',
      custom: 'Its cards are made from these fields by a type from Anki.',
    },
  },

  field: {
    question: 'Question',
    answer: 'Answer',
    hint: 'Hint',
    text: 'Text',
    extra: 'Extra',
    extraNote: 'Shown with the answer',
    hintNote: 'Optional',
    points: 'Key points',
    pointsNote: 'Optional, shown once you have written',
    metaphor: 'What is it like?',
    metaphorNote: 'Optional, shown with the answer',
    source: 'Source',
    sourceNote: 'Optional, shown with the answer',
    /** Of the question’s field, and of the answer’s, by their own names. */
    language: (field: string): string => `Language: ${field}`,
    languageHint: 'Its code, for example fr or pt-BR. It tells a screen reader how to pronounce it.',
    direction: (field: string): string => `Direction: ${field}`,
    directions: { '': 'As its letters tell', ltr: 'Left to right', rtl: 'Right to left' },
    tags: 'Tags',
    tagsHint: 'Separated by commas.',
  },

  /** A note whose fields have names of their own, which stay HTML. */
  raw: {
    type: (name: string): string => `Type from Anki: ${name}`,
    picture: 'Picture with hidden parts',
    note: 'Fields are HTML, as in Anki: <b>bold</b>, <i>italic</i>, \\(x^2\\).',
    /** Of a picture with hidden parts, by Anki’s names. */
    field: {
      Occlusion: 'Hidden parts',
      Image: 'Picture',
      Header: 'Above the picture',
      'Back Extra': 'With the answer',
      Comments: 'Remarks',
    },
    choose: 'Type',
    own: 'One of Spindle’s',
  },

  more: {
    show: 'More',
    hide: 'Less',
    group: 'What it is like, source, languages',
  },

  media: {
    choose: 'Picture or sound',
    picture: 'What the picture shows',
    sound: 'What is heard',
    sending: (files: number): string => (files === 1 ? 'Sending it' : `Sending ${count(files)} files`),
    refused: (name: string, why: string): string => `${name} was not added. ${why}`,
    tooLarge: (bytes: number): string => `It is too large. A picture or sound can have ${megabytes(bytes)}.`,
    tooMany: 'That was a lot at once. Wait a minute, then try again.',
    signedOut: 'You are signed out. Sign in again in another tab, then try again.',
    unreachable: 'It didn’t get through. Try again in a moment.',
    problem: mediaProblem,
    /** In the settings: what is kept of pictures and sounds. */
    used: (bytes: number, most: number): string =>
      `${count(Math.ceil(bytes / 1_000_000))} of ${megabytes(most)} used`,
    usedTitle: 'Pictures and sounds',
    usedHint: 'What no card names any more is cleared away when the room runs out.',
  },

  format: {
    group: 'Format',
    bold: 'Bold',
    formula: 'Formula',
    gap: 'Leave out',
  },

  save: 'Save card',
  saveAnother: 'Save and add another',
  saving: 'Saving',
  saved: 'Card saved.',
  added: 'Card added.',

  keepsAnswers: (answers: number): string =>
    `Changing the wording keeps your ${plural(answers, 'past answer', 'past answers')}. If it is now a different question,`,
  makeNew: 'make it a new card',
  makeNewEnd: '.',

  restored: {
    text: 'Here is what you typed before and didn’t save.',
    discard: 'Discard it',
  },

  leave: {
    title: 'Leave without saving?',
    text: 'What you typed stays in this tab. It will be here when you open this form again.',
    stay: 'Stay',
    leave: 'Leave',
  },

  advice: {
    sentence: (advice: CardAdvice): string =>
      advice.code === 'several-facts'
        ? `This answer lists ${count(advice.facts)} things. A card is graded as a whole: when one of them doesn’t come, all of them count as missed.`
        : `This answer has ${count(advice.words)} words. The fewer there are, the clearer it is whether you recalled it.`,
    split: 'Ask for each on its own',
    isSplit: 'One card for each. Save to keep them.',
  },

  preview: {
    title: 'Preview',
    show: 'Preview',
    hide: 'Hide preview',
    question: 'Question',
    answer: 'Answer',
    hint: 'Hint',
    metaphor: 'What is it like?',
    source: 'Source',
    points: 'Key points',
    more: (cards: number): string => `and ${plural(cards, 'more card', 'more cards')}`,
    card: (index: number, cards: number): string => `Card ${count(index)} of ${count(cards)}`,
    empty: 'What you write appears here as you will see it.',
    unreachable: 'The preview can’t be made right now. Saving may still work.',
  },

  cards: {
    title: (cards: number): string => (cards === 1 ? 'Its card' : 'Its cards'),
    only: 'This card',
    forward: 'Asked forwards',
    reverse: 'Asked backwards',
    gap: (index: number): string => `Gap ${count(index)}`,
    part: (index: number): string => `Part ${count(index)}`,
    leech: (lapses: number, reps: number): string =>
      `Missed on ${count(lapses)} of the ${plural(reps, 'day', 'days')} it was asked. You could put it differently, make several cards of it, or set it aside.`,
    setAside: 'Set aside',
    takeBack: 'Take back',
    settingAside: 'Setting aside',
    takingBack: 'Taking back',
    spokenSetAside: (card: string): string => `Set aside: ${card}`,
    spokenTakeBack: (card: string): string => `Take back: ${card}`,
    gone: 'This card is no longer there. Nothing was changed.',
    signedOut: 'You are signed out. Nothing was changed. Sign in again, then repeat this.',
    failed: 'That didn’t work; the fault is ours. Nothing was changed. Try again in a moment.',
  },

  delete: {
    button: 'Delete',
    deleting: 'Deleting',
    deleted: 'Card deleted.',
    restored: 'The card is back, with its answers and dates.',
    nameTaken: 'Another card begins with the same text by now. The deleted one stays deleted.',
  },

  conflict: {
    title: 'This card was changed elsewhere since you opened it.',
    text: 'Nothing is lost: yours is in the form, the other is here. Choose one, or copy what you need into the form.',
    theirs: 'The other version',
    takeTheirs: 'Take the other version',
    keepMine: 'Save mine over it',
  },

  problem: {
    tags: (most: number, chars: number): string =>
      `Use at most ${count(most)} tags of at most ${count(chars)} characters.`,
    duplicate: 'A card of this kind in this deck begins with the same text.',
    openDuplicate: 'Open the other card',
    gone: 'This card is no longer there. Nothing was saved; what you typed stays in this tab.',
    deckGone: 'This deck is no longer there. Nothing was saved; what you typed stays in this tab.',
    typeGone:
      'The type of this card is no longer there. Nothing was saved; what you typed stays in this tab. Choose another kind.',
    noRoom: (most: number): string =>
      `There is no room left in this account: it holds ${count(most)} notes at most, fewer where they are long, deleted ones included. Nothing was saved; what you typed stays in this tab.`,
    signedOut:
      'You are signed out. Nothing was saved; what you typed stays in this tab. Sign in again, then save.',
    failed:
      'That didn’t work; the fault is ours. Nothing was saved; what you typed stays here. Try again in a moment.',
  },
} as const

const megabytes = (bytes: number): string => `${count(Math.round(bytes / 1_000_000))} MB`

/** Why a picture or sound was not taken. */
function mediaProblem(problem: MediaProblem): string {
  switch (problem.code) {
    case 'unknown-kind':
      return 'It is neither a picture nor a sound that can be shown here. Use JPEG, PNG, WebP, GIF or AVIF, or MP3, M4A, OGG, WAV or FLAC.'
    case 'unreadable':
      return 'It calls itself a picture and can’t be read as one. It may be damaged: save it again, then try once more.'
    case 'too-many-pixels':
      return 'It has too many points. Make it smaller, then try again.'
    case 'no-room':
      return `There is no room left: ${count(Math.ceil(problem.used / 1_000_000))} of ${megabytes(problem.most)} are used. Take pictures or sounds out of cards you no longer need.`
  }
}
