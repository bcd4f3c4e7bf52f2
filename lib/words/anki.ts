import type { NoteChangeCode, TypeChange } from '@/lib/anki/notes'
import type { LeftOutReview } from '@/lib/anki/history/past-answers'
import type { AnkiImportProblem, AnkiLeftOut } from '@/lib/anki/importing'
import { count, fileSize, plural, waiting } from './format'
import { packages } from './packages'

/** Words of what an Anki package becomes here. */
export const anki = {
  /** Of one type of notes. */
  typeChange: typeChangeSentence,
  /** Of so many notes. */
  noteChange: noteChangeSentence,
  /** One sentence for each reason for which something stays out; none where everything comes in. */
  leftOut: leftOutSentences,
  problem: problemSentence,
} as const

function typeChangeSentence({ code, detail }: TypeChange): string {
  switch (code) {
    case 'styling':
      return 'Its cards look like all cards here: colours, letters and margins of their own are dropped.'
    case 'script':
      return 'Its programs (JavaScript) are dropped. What they would have drawn or hidden isn’t.'
    case 'filter':
      return `The filter “${detail}” isn’t known here: the field is shown as it is.`
    case 'unknown-field':
      return `Its cards ask for a field “${detail}”, which it doesn’t have. Nothing is shown there.`
    case 'special':
      return `{{${detail}}} stays empty on its cards.`
    case 'template-cut':
      return 'One of its templates is too long or too nested to be read to its end. The rest of it is left out.'
  }
}

function noteChangeSentence(code: NoteChangeCode, notes: number): string {
  const amount = plural(notes, 'note', 'notes')
  const has = notes === 1 ? 'has' : 'have'
  switch (code) {
    case 'field-styling':
      return `${amount} ${has} colours, letters or sizes of ${notes === 1 ? 'its' : 'their'} own: they are dropped.`
    case 'element':
      return `${amount} ${has} a program, form, drawing or film: it is left out, and its words are kept.`
    case 'missing-media':
      return `${amount} ${notes === 1 ? 'names' : 'name'} a picture or sound that isn’t in the package. Its name stays in its place.`
    case 'latex':
      return `${amount} ${has} LaTeX, which Anki makes pictures of: here it becomes formulas.`
    case 'simplified':
      return `${amount} ${has} more marks than can be read: the words are kept without them.`
    case 'surplus-field':
      return `${amount} ${has} more fields than the type: what is in them is left out.`
    case 'asks-nothing':
      return `${amount} ${notes === 1 ? 'asks' : 'ask'} nothing: the question is empty, or no gap is marked. ${notes === 1 ? 'It comes' : 'They come'} as in Anki, and you can mend ${notes === 1 ? 'it' : 'them'} here.`
  }
}

function leftOutSentences({ tooLong, cardsWithoutSide, reviews }: AnkiLeftOut): string[] {
  return [
    ...(tooLong === 0 ? [] : [tooLongSentence(tooLong)]),
    ...(cardsWithoutSide === 0 ? [] : [withoutSideSentence(cardsWithoutSide)]),
    ...(Object.entries(reviews) as [LeftOutReview, number][])
      .filter(([, amount]) => amount > 0)
      .map(([why, amount]) => reviewSentence(why, amount)),
  ]
}

const tooLongSentence = (amount: number): string =>
  `${plural(amount, 'note', 'notes')} ${amount === 1 ? 'stays' : 'stay'} out: a field is longer than 100,000 characters.`

const withoutSideSentence = (amount: number): string =>
  `${plural(amount, 'card', 'cards')} ${amount === 1 ? 'stays' : 'stay'} out: the note makes ${amount === 1 ? 'it' : 'them'} no more. Anki lists such cards under Tools → Empty Cards.`

function reviewSentence(why: LeftOutReview, amount: number): string {
  const out = `${plural(amount, 'answer', 'answers')} ${amount === 1 ? 'stays' : 'stay'} out:`
  switch (why) {
    case 'no-rating':
      return `${out} no button is noted.`
    case 'unknown-kind':
      return `${out} of a kind that no Anki known here writes.`
    case 'no-such-time':
      return `${out} from before there was Anki, or after now.`
  }
}

const PROBLEMS = {
  'nothing-inside':
    'There are no cards and no answers in this package. Choose what to include in Anki’s File → Export, then choose the new file.',
  'unknown-deck': 'One of the decks you chose isn’t in this package. Choose the file again.',
  busy: 'Your cards were being changed or answered all the while, so nothing was brought in. Finish on your other devices, then try again.',
  lost: 'The server was restarted meanwhile, so nothing was brought in. Choose the file again.',
  failed:
    'Something broke on our side, and nothing was brought in. Try again; if it happens once more, tell whoever runs this server.',
  cancelled: 'Stopped. Nothing was brought in.',
} as const

/** Why a package was not brought in, and what to do. Nothing of it was. */
function problemSentence(problem: AnkiImportProblem): string {
  if (isSimple(problem)) return PROBLEMS[problem.code]
  switch (problem.code) {
    case 'too-many':
      return `Those were many files in a short time. Try again in ${waiting(problem.retrySeconds)}.`
    case 'no-room':
      return problem.what === 'notes'
        ? `An account holds ${count(problem.most)} notes at most, fewer where they are long, deleted ones included. Choose fewer decks, or export fewer from Anki at once.`
        : `An account holds ${fileSize(problem.most)} of pictures and sounds at most. Choose fewer decks, or export from Anki without media.`
    default:
      return packages.problem(problem)
  }
}

type Simple = Extract<AnkiImportProblem, { readonly code: keyof typeof PROBLEMS }>

const isSimple = (problem: AnkiImportProblem): problem is Simple => Object.hasOwn(PROBLEMS, problem.code)
