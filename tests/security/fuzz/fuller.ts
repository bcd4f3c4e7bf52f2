import { randomUUID } from 'node:crypto'
import type { Ask, Owner } from '../matrix/row'

/** Valid things to say that the matrix, which says as little as it can, leaves out. */
export const fullerAsks = (owner: Owner): Readonly<Record<string, readonly Ask[]>> => ({
  'GET /api/sittings': [{ path: `/api/sittings?deck=${owner.deckId}&minutes=20&extraNew=5` }],
  'GET /api/notes': [
    {
      path:
        `/api/notes?deck=${owner.deckId}&q=river&tags=a,b&state=new&due=today&surprise=any&sort=front` +
        '&offset=0&limit=50',
    },
  ],
  'GET /api/notes/ids': [{ path: `/api/notes/ids?deck=${owner.deckId}&q=river&tags=a,b` }],
  'POST /api/reviews': [
    {
      path: '/api/reviews',
      json: {
        userId: owner.userId,
        events: [
          {
            kind: 'answer',
            eventId: randomUUID(),
            deviceId: randomUUID(),
            deviceSeq: 7,
            cardId: owner.cardId,
            sittingId: randomUUID(),
            shownAt: Date.now() - 5_000,
            answeredAt: Date.now() - 1_000,
            grade: 3,
            ownPrediction: 0.5,
            sawPrediction: true,
            response: 'The Nile',
          },
        ],
      },
    },
  ],
  'POST /api/practice/[roundId]/attempts': [
    { kind: 'chosen', options: [0] },
    { kind: 'order', items: [0, 1] },
    { kind: 'points', text: 'Both factors change', found: [0] },
  ].map((given) => ({
    path: `/api/practice/${owner.roundId}/attempts`,
    json: { attemptId: randomUUID(), place: 0, given },
  })),
})

const note = {
  kind: 'typed',
  front: 'Longest river',
  back: 'The Nile',
  hint: 'Africa',
  metaphor: 'A green thread',
  source: 'An atlas',
  frontLang: 'en',
  backLang: 'de-AT',
  frontDir: 'ltr',
  backDir: 'rtl',
  tags: ['rivers', 'africa::north'],
} as const

const shown = (owner: Owner) => ({
  id: owner.passkeyId,
  clientData: 'e30',
  authenticatorData: 'ZGF0YQ',
  signature: 'c2lnbmF0dXJl',
  userHandle: Buffer.from(owner.userId).toString('base64url'),
})

const about = (owner: Owner) => [
  { kind: 'question', noteId: owner.questionId },
  { kind: 'block', blockId: owner.blockId },
  { kind: 'round', roundId: owner.roundId },
  { kind: 'own', title: 'Chapter 5' },
]

const subjects = (owner: Owner) => [
  { kind: 'parked', stuckId: owner.stuckId },
  { kind: 'round', roundId: owner.roundId },
  { kind: 'again', problemId: owner.openNightId },
  { kind: 'drawn' },
  { kind: 'written', title: 'A proof', criterion: 'Every case is covered' },
]

const source = {
  title: 'Sum',
  tags: ['adding'],
  variables: [
    { kind: 'range', name: 'a', from: 1, to: 9, step: 1 },
    { kind: 'one-of', name: 'b', values: [2, 3] },
    { kind: 'derived', name: 'c', formula: 'a + b' },
    { kind: 'word', name: 'w', words: ['apples', 'pears'] },
  ],
  constraints: ['a != b'],
  problem: {
    statement: 'How many {w} are [[a + b]]?',
    grading: 'steps',
    steps: [
      {
        id: 'only',
        ask: 'Add',
        skills: ['keep'],
        answer: { type: 'number', value: 'c', unit: null, form: 'any' },
        hints: { prompt: 'Count', halfWorked: 'On from {a}', worked: 'It is {c}' },
      },
    ],
    afterword: 'Done',
  },
  method: null,
  looksLike: [],
  attribution: {
    source: 'A book',
    sourceUrl: 'https://example.org/',
    licence: 'CC0',
    licenceUrl: 'https://example.org/cc0',
  },
} as const

/** The arguments of server actions, likewise, by the name of the action. */
export const fullerArgs = (owner: Owner): Readonly<Record<string, readonly (readonly unknown[])[]>> => ({
  addNoteAction: [[{ deckId: owner.deckId, ...note }]],
  editNoteAction: [[{ noteId: owner.noteId, version: 1, ...note }]],
  editCardAction: [[{ noteId: owner.noteId, version: 1, ...note }]],
  changeNotesAction: [
    { verb: 'tag', add: ['rivers'], remove: ['lakes'] },
    { verb: 'move', deckId: owner.deckId },
    { verb: 'reset' },
  ].map((change) => [{ noteIds: [owner.noteId], change }]),
  beginPasskeyAction: [[{ proof: { by: 'passkey', shown: shown(owner) } }]],
  previewInvitationsAction: [
    [
      {
        classId: owner.classId,
        source: { kind: 'file', text: 'name;email;role\nAda;ada@example.org;assistant' },
      },
    ],
  ],
  removePasskeyAction: [[{ id: owner.passkeyId, proof: { by: 'passkey', shown: shown(owner) } }]],
  recallPointsAction: [[{ subject: { tag: 'rivers' }, part: 1 }]],
  scoreRecallAction: [
    [{ subject: { tag: 'rivers' }, text: 'The Nile', recalled: [owner.noteId], missing: [] }],
  ],
  startExamAction: [[{ examId: randomUUID(), subject: { tag: 'rivers' }, questions: 10, minutes: 20 }]],
  parkStuckAction: about(owner).map((each) => [
    { stuckId: randomUUID(), about: each, stuck: 'The second term', again: 'tonight' },
  ]),
  primeProblemAction: subjects(owner).map((subject) => [
    { problemId: owner.tonightId, subject, restated: 'In my words', stuck: 'The second term' },
  ]),
  startBlockAction: [
    [{ process: 'Read', work: { kind: 'sitting', deckId: owner.deckId }, minutes: 25, dread: 3 }],
    [{ process: 'Read', work: { kind: 'outside' }, minutes: 25, dread: null }],
  ],
  savePlanItemAction: [
    [
      {
        itemId: randomUUID(),
        day: owner.planDay,
        work: { kind: 'problems', setId: owner.problemSetId },
        process: 'Practise',
        minutes: 25,
        dread: 2,
      },
    ],
  ],
  setSkillsAction: [
    [{ setId: owner.problemSetId, skills: [{ slug: 'keep', name: 'Keep', prerequisites: ['add'] }] }],
  ],
  addProblemAction: [[{ setId: owner.problemSetId, source }]],
  editProblemAction: [[{ problemId: owner.problemId, version: 1, source }]],
})
