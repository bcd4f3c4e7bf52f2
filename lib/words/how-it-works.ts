import { dayName, fraction, percent, plural, points, surprisePoints } from './format'
import { aimOfCard } from './why'

/**
 * Words of "How it works". What is said of learning is `testing`, `spacing`, `td` and `kalman-td` of the evidence, in
 * its words.
 */
export const howItWorks = {
  title: 'How it works',
  text: 'Spindle predicts each answer, looks at what happens, and learns from the difference. Here it is three times: what you do, what is worked out, and where that runs.',
  evidence: 'What the evidence says',
  settings: 'Settings',
  privacy: 'What is kept of you',

  does: {
    title: 'What you do',
    steps: [
      'A card asks, and you try to recall before you look. Recalling something beats reading it again for remembering it later.',
      'You say how it went: missed, or recalled and hard, good or easy. That word is yours; nothing else is judged.',
      'You see the surprise: what happened, as 0 or 100, less what we had predicted. A miss is information, and so is a recall that nobody expected.',
      'The card rests until we predict your recall to be down to what you aim for. Practice that is spread out beats practice in one go, when it is tested later.',
    ],
    why: 'At every card, W says why it is asked now and lets you move it or set it aside.',
  },

  works: {
    title: 'What is worked out',
    own: (title: string, day: number, today: number): string =>
      `Followed through on an answer of your own, the last that was the first of its card’s day, ${onDay(day, today)}: “${title}”`,
    invented:
      'You have no answer yet that could be followed through: the first comes when a card is asked a second time, on a later day. Until then, here is one of a learner we made up. Its figures come from the same code.',
    answers: (count: number): string =>
      `So far we have learned from ${plural(count, 'answer', 'answers')} of yours.`,

    predict: {
      title: '1. A prediction, before the answer',
      text: 'It begins with what the card’s memory trace says by itself, after the time that has passed. To that is added whatever your answers have shown us to count with you, a weight for each. Weights add up as log-odds; shown in points, one after another, they come to the prediction.',
      signs:
        'V is the prediction, ℓ the memory trace, x what is known of the question and w the weights; σ makes a probability of log-odds.',
      fsrs: (value: number): string => `FSRS-6 by itself would have said ${percent(value)}.`,
    },
    happens: {
      title: '2. What happened',
      signs: 'y is 1 for a recall and 0 for a miss.',
      text: (predicted: number, recalled: boolean, isOwn: boolean): string =>
        `${isOwn ? 'You' : 'They'} ${recalled ? 'recalled' : 'missed'} it. Predicted ${percent(predicted)}: a surprise of ${points(surprisePoints(predicted, recalled))} points, or ${signed((recalled ? 1 : 0) - predicted)} of 1.`,
    },
    learns: {
      title: '3. How much we learn from it',
      text: 'A surprise moves the weights. How far is set by how unsure of them we are: unsure, one answer moves us a lot; after many, each moves us little. Nobody chooses that rate.',
      signs: 'P is how unsure each weight is, and how those go together.',
      evidence:
        'Uncertainty can set how much is learnt from a surprise; the next reward can be predicted from experience, by the difference between one prediction and the next. The first is theory with models fitted to data, the second is mathematics; neither says how you learn.',
      table: 'The learning rate in figures',
      what: 'What',
      sign: 'Written',
      figure: 'Figure',
      product: 'rate × surprise',
      uncertainty: 'How unsure the score was',
      information: 'How much one answer can tell',
      rate: 'Learning rate',
      error: 'Surprise',
      move: 'The score moves by',
      number: (value: number) => fraction(value, 2),
      signed,
    },
    changes: {
      title: '4. What that changed',
      text: (before: number, after: number, score: number, scoreAfter: number): string =>
        `The score of this question went from ${fraction(score, 2)} to ${fraction(scoreAfter, 2)} log-odds. Asked just like this, by the new weights it would be predicted at ${percent(after)}${percent(before) === percent(after) ? ', as before: the change is smaller than a point' : `, where it was ${percent(before)}`}. The same weights speak for your other cards, so those moved a little too.`,
    },
    next: {
      title: '5. When it comes back',
      text: ({ dueAfter, today, valueThen, retention, aim, isOwn, isPlain }: NextDate): string =>
        `${isOwn ? 'After that answer it was to come back' : 'It comes back'} ${onDay(dueAfter, today)}. Left alone until then we predict ${percent(valueThen)}; ${isOwn ? 'you aim' : 'they aim'} for ${percent(retention)}${aimOfCard(retention, aim)}. The date is the day on which ${isPlain ? 'the curve of FSRS-6, which you chose, is down to that,' : 'the curve is down to that, kept near the one FSRS-6 would give,'} in whole days and spread a little, so that not everything falls due at once.`,
      sitting: (isOwn: boolean): string =>
        `It comes back within the sitting, until ${isOwn ? 'you recall' : 'they recall'} it once; then it gets a date.`,
    },
  },

  runs: {
    title: 'Where it runs',
    parts: [
      {
        title: 'On your device',
        text: 'A sitting takes its cards and your weights along. Predictions, surprises and dates are worked out in the browser, so it goes on without a connection, and every answer is written down there before it is sent.',
      },
      {
        title: 'On the server',
        text: 'It works out the same answer with the same code, and gives it a place in your log. The log is only ever added to: taking an answer back is one more line in it.',
      },
      {
        title: 'The log is what counts',
        text: 'Weights, dates and all other figures are caches. They can be thrown away and made again from the log, and come out the same; a check does that and compares.',
      },
      {
        title: 'What is stored',
        text: 'For each answer: which card, when it was shown and answered, your grade, what was predicted and how surely, your own prediction if you gave one, whether you had looked at ours, and what you typed. Your weights come from your answers alone, and from nobody else’s.',
      },
      {
        title: 'Where FSRS-6 comes in',
        text: 'FSRS is an open scheduler that many know from Anki. FSRS-6 keeps how stable and how difficult each card is. We take its difficulty, and our dates keep near its own: within a factor of 1.25 at first, and once your answers have shown enough up to 3.75 times sooner or 3 times later. When 400 answers on later days are there its parameters are fitted to yours, where the server can, and again as they grow: from then on our dates are at most a third sooner and a quarter later than its own. The recall you aim for is the mean over what you are asked: above 85% a young card is aimed at a little lower and one that you have kept for months a little higher, since another review of that one keeps it for months again. What our prediction starts from is the newer curve of FSRS-7. FSRS-6 always stands beside it, so that you can see who is nearer. In Settings you can choose plain FSRS-6: then its predictions and its dates are the ones you see, and ours are kept beside them.',
      },
    ],
  },
} as const

interface NextDate {
  readonly dueAfter: number
  readonly today: number
  readonly valueThen: number
  readonly retention: number
  /** What this card is aimed at. */
  readonly aim: number
  /** It is the learner's own card, not that of one who was made up. */
  readonly isOwn: boolean
  /** Plain FSRS-6 works out the dates. */
  readonly isPlain: boolean
}

/** `today`, `yesterday`, `tomorrow`, or `on Mon 14 Dec`. */
function onDay(day: number, today: number): string {
  const name = dayName(day, today)
  return Math.abs(day - today) <= 1 ? name : `on ${name}`
}

/** `+0.13`, `−0.87`. */
function signed(value: number): string {
  return `${value > 0 ? '+' : ''}${fraction(value, 2)}`
}
