import { randomUUID } from 'node:crypto'
import type { ActionRow, Ask, FileRow, Owner, PageRow, RouteRow } from './row'

/**
 * The matrix: every door of the app, how to knock at it with somebody else's things, and what must come of it.
 * A door without a row fails the test, and so does a row without a door.
 */

const notFound = { refusedWith: /"code":"not-found"/ } as const
const noExam = { refusedWith: /"code":"no-exam"/ } as const

export const pageRows: readonly PageRow[] = [
  { door: 'page /', path: () => '/', open: 'the landing page, or the viewer’s own day' },
  { door: 'page /signin', path: () => '/signin', open: 'one signs in here' },
  { door: 'page /signup', path: () => '/signup', open: 'one opens an account here' },
  { door: 'page /forgot', path: () => '/forgot', open: 'whoever forgot their password begins here' },
  {
    door: 'page /reset',
    path: () => '/reset',
    open: 'a link in a letter leads here; it shows a form, and never sees the link’s secret before it is sent',
  },
  {
    door: 'page /open',
    path: () => '/open',
    open: 'the link in the letter to whoever asked for an account leads here; it shows a button',
  },
  {
    door: 'page /invitation',
    path: () => '/invitation',
    open: 'a link in a letter leads here; it leads on to signing in, and never sees the link’s secret',
  },
  { door: 'page /confirm', path: () => '/confirm', open: 'a link in a letter leads here; it shows a button' },
  { door: 'page /change', path: () => '/change', open: 'a link in a letter leads here; it shows a button' },
  {
    door: 'page /reminders/confirm',
    path: () => '/reminders/confirm?token=none',
    open: 'a link in a letter leads here; it shows a button and nothing of anybody’s',
  },
  {
    door: 'page /reminders/stop',
    path: () => '/reminders/stop?token=none',
    open: 'a link in a letter leads here; it shows a button and nothing of anybody’s',
  },
  {
    door: 'page /deleted',
    path: () => '/deleted',
    open: 'says what deleting an account means, and knows nobody',
  },
  {
    door: 'page /privacy',
    path: () => '/privacy',
    open: 'says what is kept of people, and nothing of anybody',
  },
  { door: 'page /design', path: () => '/design', open: 'shows the components with invented data' },
  {
    door: 'page /study',
    path: ({ deckId }) => `/study?deck=${deckId}`,
    open: 'an empty shell that works offline; its cards come from api/sittings',
  },
  {
    door: 'page /study/done',
    path: () => '/study/done',
    open: 'a shell; its figures are kept on the device',
  },
  { door: 'page /decks', path: () => '/decks', stranger: 'own-only' },
  { door: 'page /decks/[deckId]', path: ({ deckId }) => `/decks/${deckId}`, stranger: 'not-found' },
  {
    door: 'page /decks/[deckId]/notes/new',
    path: ({ deckId }) => `/decks/${deckId}/notes/new`,
    stranger: 'not-found',
  },
  { door: 'page /classes', path: () => '/classes', stranger: 'own-only' },
  { door: 'page /classes/new', path: () => '/classes/new', stranger: 'own-only' },
  { door: 'page /classes/join', path: () => '/classes/join', stranger: 'own-only' },
  { door: 'page /classes/[classId]', path: ({ classId }) => `/classes/${classId}`, stranger: 'not-found' },
  {
    door: 'page /classes/[classId]/people',
    path: ({ classId }) => `/classes/${classId}/people`,
    stranger: 'not-found',
  },
  {
    door: 'page /classes/[classId]/people/invite',
    path: ({ classId }) => `/classes/${classId}/people/invite`,
    stranger: 'not-found',
  },
  { door: 'page /classes/invitation', path: () => '/classes/invitation', stranger: 'own-only' },
  {
    door: 'page /classes/[classId]/settings',
    path: ({ classId }) => `/classes/${classId}/settings`,
    stranger: 'not-found',
  },
  {
    door: 'page /classes/[classId]/copy',
    path: ({ classId }) => `/classes/${classId}/copy`,
    stranger: 'not-found',
  },
  {
    door: 'page /classes/[classId]/seen',
    path: ({ learnedClassId }) => `/classes/${learnedClassId}/seen`,
    stranger: 'not-found',
  },
  {
    door: 'page /classes/[classId]/discuss',
    path: ({ classId }) => `/classes/${classId}/discuss`,
    stranger: 'not-found',
  },
  {
    door: 'page /classes/[classId]/assignments/[assignmentId]/learners',
    path: ({ classId, reportedAssignmentId }) =>
      `/classes/${classId}/assignments/${reportedAssignmentId}/learners`,
    stranger: 'not-found',
  },
  {
    door: 'page /classes/[classId]/assignments/[assignmentId]/surprises',
    path: ({ classId, reportedAssignmentId }) =>
      `/classes/${classId}/assignments/${reportedAssignmentId}/surprises`,
    stranger: 'not-found',
  },
  {
    door: 'page /classes/[classId]/back',
    path: ({ backClassId }) => `/classes/${backClassId}/back`,
    stranger: 'not-found',
  },
  {
    door: 'page /classes/[classId]/assign',
    path: ({ classId, deckId }) => `/classes/${classId}/assign?deck=${deckId}`,
    stranger: 'not-found',
  },
  {
    door: 'page /classes/[classId]/assignments/[assignmentId]',
    path: ({ classId, taughtAssignmentId }) => `/classes/${classId}/assignments/${taughtAssignmentId}`,
    stranger: 'not-found',
  },
  {
    door: 'page /classes/[classId]/assignments/[assignmentId]/publish',
    path: ({ classId, taughtAssignmentId }) =>
      `/classes/${classId}/assignments/${taughtAssignmentId}/publish`,
    stranger: 'not-found',
  },
  {
    door: 'page /classes/[classId]/assignments/[assignmentId]/settings',
    path: ({ classId, taughtAssignmentId }) =>
      `/classes/${classId}/assignments/${taughtAssignmentId}/settings`,
    stranger: 'not-found',
  },
  {
    door: 'page /classes/[classId]/assignments/[assignmentId]/update',
    path: ({ learnedClassId, startedAssignmentId }) =>
      `/classes/${learnedClassId}/assignments/${startedAssignmentId}/update`,
    stranger: 'not-found',
  },
  { door: 'page /notes', path: () => '/notes', stranger: 'own-only' },
  { door: 'page /notes/[noteId]', path: ({ noteId }) => `/notes/${noteId}`, stranger: 'not-found' },
  {
    door: 'page /notes/[noteId]/think',
    path: ({ questionId }) => `/notes/${questionId}/think`,
    stranger: 'not-found',
  },
  {
    door: 'page /decks/[deckId]/questions',
    path: ({ deckId }) => `/decks/${deckId}/questions`,
    stranger: 'not-found',
  },
  { door: 'page /recall', path: ({ deckId }) => `/recall?deck=${deckId}`, stranger: 'not-found' },
  { door: 'page /exam', path: ({ deckId }) => `/exam?deck=${deckId}`, stranger: 'not-found' },
  { door: 'page /exam/[examId]', path: ({ examId }) => `/exam/${examId}`, stranger: 'not-found' },
  {
    door: 'page /practise',
    path: ({ roundId }) => `/practise?round=${roundId}`,
    stranger: 'not-found',
  },
  { door: 'page /skills', path: () => '/skills', stranger: 'own-only' },
  { door: 'page /problems', path: () => '/problems', stranger: 'own-only' },
  {
    door: 'page /problems/import',
    path: ({ problemSetId }) => `/problems/import?set=${problemSetId}`,
    stranger: 'own-only',
  },
  {
    door: 'page /problems/[setId]',
    path: ({ problemSetId }) => `/problems/${problemSetId}`,
    stranger: 'not-found',
  },
  {
    door: 'page /problems/[setId]/new',
    path: ({ problemSetId }) => `/problems/${problemSetId}/new`,
    stranger: 'not-found',
  },
  {
    door: 'page /problems/[setId]/[problemId]',
    path: ({ problemSetId, problemId }) => `/problems/${problemSetId}/${problemId}`,
    stranger: 'not-found',
  },
  { door: 'page /import', path: () => '/import', stranger: 'own-only' },
  { door: 'page /import/anki', path: () => '/import/anki', stranger: 'own-only' },
  { door: 'page /focus', path: ({ planItemId }) => `/focus?item=${planItemId}`, stranger: 'own-only' },
  { door: 'page /plan', path: () => '/plan?for=today', stranger: 'own-only' },
  { door: 'page /tonight', path: () => '/tonight', stranger: 'own-only' },
  {
    door: 'page /morning',
    path: ({ sleptNightId }) => `/morning?problem=${sleptNightId}`,
    stranger: 'own-only',
  },
  { door: 'page /sprint', path: () => '/sprint', stranger: 'own-only' },
  { door: 'page /stuck', path: ({ roundId }) => `/stuck?round=${roundId}`, stranger: 'not-found' },
  { door: 'page /stuck/[stuckId]', path: ({ stuckId }) => `/stuck/${stuckId}`, stranger: 'not-found' },
  { door: 'page /insights', path: () => '/insights', stranger: 'own-only' },
  { door: 'page /nights', path: () => '/nights', stranger: 'own-only' },
  { door: 'page /evidence', path: () => '/evidence', stranger: 'own-only' },
  { door: 'page /how-it-works', path: () => '/how-it-works', stranger: 'own-only' },
  { door: 'page /settings', path: () => '/settings', stranger: 'own-only' },
  { door: 'page /dates', path: ({ deckId }) => `/dates?deck=${deckId}`, stranger: 'not-found' },
  { door: 'page /exams', path: () => '/exams', stranger: 'own-only' },
  { door: 'page /exams/new', path: () => '/exams/new', stranger: 'own-only' },
  {
    door: 'page /exams/[examId]',
    path: ({ personalExamId }) => `/exams/${personalExamId}`,
    stranger: 'not-found',
  },
  {
    door: 'page /exams/[examId]/change',
    path: ({ personalExamId }) => `/exams/${personalExamId}/change`,
    stranger: 'not-found',
  },
  { door: 'page /away', path: () => '/away', stranger: 'own-only' },
  { door: 'page /what-if', path: () => '/what-if?aim=80', stranger: 'own-only' },
  { door: 'page /account', path: () => '/account', stranger: 'own-only' },
  { door: 'page /welcome', path: () => '/welcome', stranger: 'own-only' },
]

export const fileRows: readonly FileRow[] = [
  { door: 'file /apple-icon.png', path: '/apple-icon.png', open: 'a picture of ours' },
  { door: 'file /icon.svg', path: '/icon.svg', open: 'a picture of ours' },
  { door: 'file /manifest.ts', path: '/manifest.webmanifest', open: 'says how the app is installed' },
]

const answerTo = ({ cardId }: Owner): Record<string, unknown> => ({
  kind: 'answer',
  eventId: randomUUID(),
  deviceId: randomUUID(),
  deviceSeq: 1,
  cardId,
  sittingId: randomUUID(),
  shownAt: Date.now() - 5_000,
  answeredAt: Date.now() - 1_000,
  grade: 3,
  sawPrediction: false,
})

/** Everything a device can say, about somebody else's card and answer. */
const everyEvent = (owner: Owner, visitorId: string): Ask => {
  const made = { deviceId: randomUUID(), at: Date.now() - 1_000 }
  return {
    path: '/api/reviews',
    json: {
      userId: visitorId,
      events: [
        answerTo(owner),
        { ...made, kind: 'void', eventId: randomUUID(), deviceSeq: 2, targetEventId: owner.answerId },
        {
          ...made,
          kind: 'shelve',
          eventId: randomUUID(),
          deviceSeq: 3,
          cardId: owner.cardId,
          shelf: 'suspended',
        },
        { ...made, kind: 'bury', eventId: randomUUID(), deviceSeq: 4, cardId: owner.cardId, until: 30_000 },
      ],
    },
  }
}

const stolen = {
  title: 'Stolen',
  problem: {
    statement: 'Stolen?',
    steps: [{ id: 'only', skills: ['keep'], answer: { type: 'number', value: '4' } }],
  },
} as const
const stolenFile = { format: 'spindle-problem-set', version: 1, name: 'Stolen', problems: [stolen] }

const note = { kind: 'basic', front: 'Stolen?', back: 'No', hint: '', tags: [] } as const

export const routeRows: readonly RouteRow[] = [
  { door: 'GET /sw.js', ask: () => ({ path: '/sw.js' }), open: 'the service worker, a script of ours' },
  { door: 'GET /api/health', ask: () => ({ path: '/api/health' }), open: 'says whether the server is well' },
  {
    door: 'GET /api/metrics',
    ask: () => ({ path: '/api/metrics' }),
    open: 'not there unless the operator set a token, and read with that token alone; it holds sums and nobody’s things',
  },
  {
    door: 'GET /api/auth/[...nextauth]',
    ask: () => ({ path: '/api/auth/session' }),
    open: 'one’s own session, or none',
  },
  {
    door: 'POST /api/auth/[...nextauth]',
    ask: ({ userId }) => ({ path: '/api/auth/signout', json: { sub: userId } }),
    open: 'signs in and out, guarded by next-auth’s own token',
  },
  {
    door: 'GET /api/test-clock',
    ask: () => ({ path: '/api/test-clock' }),
    open: 'is there only in a test run; e2e/test-clock.spec.ts proves it',
  },
  {
    door: 'POST /api/test-clock',
    ask: () => ({ path: '/api/test-clock', json: { offsetMs: 0 } }),
    open: 'is there only in a test run; e2e/test-clock.spec.ts proves it',
  },
  {
    door: 'GET /api/sittings',
    ask: ({ deckId }) => ({ path: `/api/sittings?deck=${deckId}` }),
    stranger: 'not-found',
  },
  { door: 'GET /api/focus', ask: () => ({ path: '/api/focus' }), stranger: 'own-only' },
  {
    door: 'GET /api/calendar',
    ask: () => ({ path: '/api/calendar?token=made-up' }),
    open: 'calendar apps have no session: the secret in the address says whose calendar it is, and another leads nowhere',
  },
  {
    door: 'GET /api/account/export',
    ask: () => ({ path: '/api/account/export' }),
    stranger: 'own-only',
  },
  {
    door: 'POST /api/account/restore',
    ask: () => ({ path: '/api/account/restore', json: { no: 'archive' } }),
    stranger: 'own-only',
  },
  {
    door: 'GET /api/decks/[deckId]/export',
    ask: ({ deckId }) => ({ path: `/api/decks/${deckId}/export` }),
    stranger: 'not-found',
  },
  {
    door: 'GET /api/classes/[classId]/export',
    ask: ({ classId, reportedAssignmentId }) => ({
      path: `/api/classes/${classId}/export?what=learners&assignment=${reportedAssignmentId}`,
    }),
    stranger: 'not-found',
  },
  {
    door: 'POST /api/media',
    ask: () => ({
      path: '/api/media',
      form: {
        file: {
          name: 'a.wav',
          mimeType: 'audio/wav',
          buffer: Buffer.from('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0\0\0\0\0', 'latin1'),
        },
      },
    }),
    stranger: 'own-only',
  },
  {
    door: 'GET /api/media/[hash]',
    ask: ({ mediaHash }) => ({ path: `/api/media/${mediaHash}` }),
    stranger: 'not-found',
  },
  {
    door: 'GET /api/notes',
    ask: ({ deckId }) => ({ path: `/api/notes?deck=${deckId}&offset=0&limit=50` }),
    stranger: 'not-found',
  },
  {
    door: 'GET /api/notes/ids',
    ask: ({ deckId }) => ({ path: `/api/notes/ids?deck=${deckId}` }),
    stranger: 'not-found',
  },
  {
    door: 'POST /api/practice',
    ask: ({ problemSetId, roundId }) => ({
      path: '/api/practice',
      json: { roundId, setId: problemSetId, problemId: null },
    }),
    stranger: 'own-only',
  },
  {
    door: 'POST /api/practice/[roundId]/attempts',
    ask: ({ roundId }) => ({
      path: `/api/practice/${roundId}/attempts`,
      json: { attemptId: randomUUID(), place: 0, given: { kind: 'text', text: '5' } },
    }),
    stranger: 'not-found',
  },
  {
    door: 'POST /api/practice/[roundId]/hints',
    ask: ({ roundId }) => ({ path: `/api/practice/${roundId}/hints`, json: { place: 0, level: 1 } }),
    stranger: 'not-found',
  },
  {
    door: 'POST /api/practice/[roundId]/written',
    ask: ({ roundId }) => ({ path: `/api/practice/${roundId}/written`, json: { place: 0, text: 'Stolen' } }),
    stranger: 'not-found',
  },
  {
    door: 'POST /api/practice/[roundId]/told',
    ask: ({ roundId }) => ({ path: `/api/practice/${roundId}/told`, json: { place: 0 } }),
    stranger: 'not-found',
  },
  {
    door: 'POST /api/practice/[roundId]/leave',
    ask: ({ roundId }) => ({ path: `/api/practice/${roundId}/leave`, json: { how: 'parked' } }),
    stranger: 'not-found',
  },
  {
    door: 'GET /api/problems/sets/[setId]/export',
    ask: ({ problemSetId }) => ({ path: `/api/problems/sets/${problemSetId}/export` }),
    stranger: 'not-found',
  },
  {
    door: 'POST /api/problems/preview',
    ask: ({ problemSetId }) => ({
      path: '/api/problems/preview',
      json: { setId: problemSetId, source: stolen, from: 0, count: 1 },
    }),
    stranger: 'not-found',
  },
  {
    door: 'POST /api/problems/import',
    ask: () => ({
      path: '/api/problems/import',
      form: {
        mode: 'commit',
        setName: '',
        file: {
          name: 'set.json',
          mimeType: 'application/json',
          buffer: Buffer.from(JSON.stringify(stolenFile)),
        },
      },
    }),
    stranger: 'own-only',
  },
  {
    door: 'POST /api/reviews',
    ask: everyEvent,
    stranger: {
      refusedWith:
        /^\{"receipts":\[(\{"eventId":"[^"]+","status":"refused","reason":"unknown-(card|answer)"\},?){4}\]\}$/,
    },
  },
  {
    door: 'POST /api/anki',
    ask: () => ({ path: '/api/anki?name=none.apkg', json: { no: 'package' } }),
    stranger: 'own-only',
  },
  {
    door: 'GET /api/anki/[importId]',
    ask: ({ packageImportId }) => ({ path: `/api/anki/${packageImportId}` }),
    stranger: 'not-found',
  },
  {
    door: 'POST /api/anki/[importId]',
    ask: ({ packageImportId }) => ({
      path: `/api/anki/${packageImportId}`,
      json: { deckIds: [1], history: 'none' },
    }),
    stranger: 'not-found',
  },
  {
    door: 'DELETE /api/anki/[importId]',
    ask: ({ packageImportId }) => ({ path: `/api/anki/${packageImportId}` }),
    stranger: 'not-found',
  },
  {
    door: 'POST /api/import',
    ask: ({ deckName }) => ({
      path: '/api/import',
      form: {
        mode: 'commit',
        deckName,
        file: { name: 'notes.csv', mimeType: 'text/csv', buffer: Buffer.from('Stolen?,No\n') },
      },
    }),
    stranger: 'own-only',
  },
]

const decks = 'app/(learn)/decks/actions.ts'
const notes = 'app/(learn)/notes/actions.ts'
const changes = 'app/(learn)/notes/change-actions.ts'
const recall = 'app/(learn)/recall/actions.ts'
const study = 'app/(study)/actions.ts'
const focus = 'app/(focus)/actions.ts'
const focusSettings = 'app/(learn)/settings/focus-actions.ts'
const night = 'app/(night)/actions.ts'
const stuck = 'app/(focus)/stuck-actions.ts'
const classes = 'app/(learn)/classes/actions.ts'
const reports = 'app/(learn)/classes/report-actions.ts'
const inviting = 'app/(learn)/classes/[classId]/people/invite/actions.ts'
const invited = 'app/(learn)/classes/invitation/actions.ts'
const classFacts = { name: 'Mine', term: '', startsOn: 20_000, endsOn: null, zone: 'Europe/Berlin' }
const assignments = 'app/(learn)/classes/[classId]/assignments/actions.ts'
const assignmentFacts = {
  ...{ startsOn: 20_000, dueOn: 20_020, examOn: null, target: 0.9, lateRule: 'half', lateDays: 3 },
  ...{ wantedDays: 5, dayAnswers: 1, wantedRecall: null },
}
const taught = ({ classId, taughtAssignmentId: assignmentId }: Owner) => ({ classId, assignmentId })
const taughtSettings = ({ classId, taughtAssignmentId }: Owner) =>
  `/classes/${classId}/assignments/${taughtAssignmentId}/settings`
const account = 'app/(learn)/account/actions.ts'
const credentials = 'app/(learn)/account/credential-actions.ts'
const links = 'app/(public)/link-actions.ts'
const wayActions = 'app/(learn)/account/way-actions.ts'
const signInActions = 'app/(public)/signin/passkey-actions.ts'
const reminders = 'app/(learn)/settings/reminder-actions.ts'
const plan = 'app/(learn)/plan/actions.ts'
const exam = 'app/(study)/exam/actions.ts'
const exams = 'app/(learn)/exams/actions.ts'
const sets = 'app/(learn)/problems/actions.ts'
const setProblems = 'app/(learn)/problems/problem-actions.ts'
const nightSettings = 'app/(learn)/settings/night-actions.ts'

/** What accounts of tests have; `e2e/support/account.ts` opens them with it. */
const currentPassword = 'a spindle turns the wool'
/** A secret as links have them, of no link. */
const secret = 'x'.repeat(43)
const bytes = (text: string): string => Buffer.from(text).toString('base64url')
const proof = { by: 'password', password: currentPassword } as const

export const actionRows: readonly ActionRow[] = [
  {
    door: `action ${signInActions}#askPasskeyAction`,
    page: () => '/signin',
    args: () => [{ passkey: 'show' }],
    open: 'one signs in here; it asks for any passkey and tells nothing of anybody',
  },
  {
    door: `action ${signInActions}#askSecondStepAction`,
    page: () => '/signin',
    args: () => [{ passkey: 'show' }],
    open: 'goes on only in a browser in which a password was right',
  },
  {
    door: `action ${wayActions}#showPasskeyAction`,
    page: () => '/account',
    args: () => [{ passkey: 'show' }],
    stranger: { refusedWith: /"code":"no-passkeys-here"/ },
  },
  {
    door: `action ${wayActions}#beginPasskeyAction`,
    page: () => '/account',
    args: () => [{ proof }],
    stranger: 'own-only',
  },
  {
    door: `action ${wayActions}#finishPasskeyAction`,
    page: () => '/account',
    args: () => [
      { id: bytes('new'), clientData: bytes('{}'), attestation: bytes('{}'), transports: ['internal'] },
    ],
    stranger: { refusedWith: /"code":"passkey-refused"/ },
    ownerToo: 'only an authenticator can sign it: tests/database/account/passkeys.test.ts',
  },
  {
    door: `action ${wayActions}#renamePasskeyAction`,
    page: () => '/account',
    args: ({ passkeyId }) => [{ id: passkeyId, name: 'Mine now' }],
    stranger: notFound,
  },
  {
    door: `action ${wayActions}#removePasskeyAction`,
    page: () => '/account',
    args: ({ passkeyId }) => [{ id: passkeyId, proof }],
    stranger: notFound,
  },
  {
    door: `action ${wayActions}#secondFactorAction`,
    page: () => '/account',
    args: () => [{ asks: false, proof }],
    stranger: 'own-only',
  },
  {
    door: `action ${wayActions}#connectAction`,
    page: () => '/account',
    args: () => [{ provider: 'github', proof }],
    stranger: 'own-only',
  },
  {
    door: `action ${wayActions}#disconnectAction`,
    page: () => '/account',
    args: () => [{ provider: 'oidc', proof }],
    stranger: notFound,
  },
  {
    door: 'action app/(public)/actions.ts#signUpAction',
    page: () => '/signup',
    args: ({ email }) => [
      form({ email, password: 'a password of somebody else', zone: 'UTC', ageBasis: 'age' }),
    ],
    open: 'one opens an account here; an address that has one is refused',
  },
  {
    door: `action ${decks}#createDeckAction`,
    page: () => '/decks',
    args: ({ deckName }) => [{ name: `${deckName} again`, parentId: null }],
    stranger: 'own-only',
  },
  {
    door: `action ${decks}#editDeckAction`,
    page: () => '/decks',
    args: ({ deckId }) => [
      { deckId, name: 'Stolen', parentId: null, description: '', desiredRetention: null, alsoInner: false },
    ],
    stranger: notFound,
  },
  {
    door: `action ${decks}#archiveDeckAction`,
    page: () => '/decks',
    args: ({ deckId }) => [{ deckId }],
    stranger: notFound,
  },
  {
    door: `action ${decks}#unarchiveDeckAction`,
    page: () => '/decks',
    args: ({ deckId }) => [{ deckId }],
    stranger: notFound,
  },
  {
    door: `action ${decks}#pauseDeckAction`,
    page: () => '/decks',
    args: ({ deckId }) => [{ deckId }],
    stranger: notFound,
  },
  {
    door: `action ${decks}#resumeDeckAction`,
    page: () => '/decks',
    args: ({ deckId }) => [{ deckId }],
    stranger: notFound,
  },
  {
    door: `action ${decks}#deleteDeckAction`,
    page: () => '/decks',
    args: ({ deckId }) => [{ deckId }],
    stranger: notFound,
  },
  {
    door: `action ${decks}#restoreDeckAction`,
    page: () => '/decks',
    args: ({ deckId }) => [{ deckId }],
    stranger: notFound,
  },
  {
    door: `action ${notes}#addNoteAction`,
    page: () => '/decks',
    args: ({ deckId }) => [{ deckId, ...note }],
    stranger: { refusedWith: /"code":"deck-gone"/ },
  },
  {
    door: `action ${notes}#editNoteAction`,
    page: () => '/decks',
    args: ({ noteId }) => [{ noteId, version: 1, ...note }],
    stranger: notFound,
  },
  {
    door: `action ${notes}#deleteNoteAction`,
    page: () => '/decks',
    args: ({ noteId }) => [{ noteId }],
    stranger: notFound,
  },
  {
    door: `action ${notes}#restoreNoteAction`,
    page: () => '/decks',
    args: ({ noteId }) => [{ noteId }],
    stranger: notFound,
  },
  {
    door: `action ${notes}#setCardShelfAction`,
    page: () => '/decks',
    args: ({ cardId }) => [{ cardId, shelf: 'suspended' }],
    stranger: notFound,
  },
  {
    door: `action ${notes}#previewNoteAction`,
    page: () => '/decks',
    args: () => [{ kind: 'basic', front: 'Q', back: 'A', hint: '' }],
    stranger: 'own-only',
  },
  {
    door: `action ${changes}#changeNotesAction`,
    page: () => '/decks',
    args: ({ noteId }) => [{ noteIds: [noteId], change: { verb: 'delete' } }],
    stranger: { refusedWith: /"changeId":null,"notes":0,"left":0/ },
  },
  {
    door: `action ${changes}#undoChangeAction`,
    page: () => '/decks',
    args: ({ changeId }) => [{ changeId }],
    stranger: notFound,
  },
  {
    door: `action ${recall}#recallPointsAction`,
    page: () => '/decks',
    args: ({ deckId }) => [{ subject: { deckId }, part: 1 }],
    stranger: notFound,
  },
  {
    door: `action ${recall}#scoreRecallAction`,
    page: () => '/decks',
    args: ({ deckId, noteId }) => [{ subject: { deckId }, text: 'Stolen', recalled: [], missing: [noteId] }],
    stranger: notFound,
  },
  {
    door: `action ${recall}#keepThoughtAction`,
    page: () => '/decks',
    args: ({ questionId }) => [{ noteId: questionId, text: 'Stolen', grade: 4 }],
    stranger: notFound,
  },
  {
    door: 'action app/(learn)/actions.ts#takeStarterDeckAction',
    page: () => '/',
    args: () => [{ slug: 'capitals-of-europe' }],
    stranger: 'own-only',
  },
  {
    door: 'action app/(learn)/welcome/actions.ts#beginAction',
    page: () => '/welcome',
    args: () => [{ minutesPerDay: 25, choice: { kind: 'own' } }],
    stranger: 'own-only',
  },
  {
    door: 'action app/(learn)/actions.ts#moveStudyDayAction',
    page: () => '/',
    args: () => [{ zone: 'Asia/Tokyo' }],
    stranger: 'own-only',
  },
  {
    door: `action ${study}#readNoteAction`,
    page: () => '/study',
    args: ({ noteId }) => [noteId],
    stranger: { refusedWith: /"ok":true,"value":null/ },
  },
  {
    door: `action ${study}#editCardAction`,
    page: () => '/study',
    args: ({ noteId }) => [{ noteId, version: 1, ...note }],
    stranger: notFound,
  },
  {
    door: `action ${study}#tellTooSureAction`,
    page: () => '/study/done',
    args: ({ userId, toldSittingId }) => [{ userId, sittingId: toldSittingId }],
    stranger: notFound,
  },
  {
    door: `action ${study}#putAwayTooSureAction`,
    page: () => '/study/done',
    args: ({ userId, toldSittingId }) => [{ userId, sittingId: toldSittingId }],
    stranger: notFound,
  },
  {
    door: `action ${focus}#startBlockAction`,
    page: () => '/focus',
    args: ({ planItemId, problemSetId }) => [
      {
        process: 'Stolen',
        work: { kind: 'problems', setId: problemSetId },
        minutes: 25,
        dread: null,
        planItem: planItemId,
      },
    ],
    stranger: notFound,
  },
  {
    door: `action ${focus}#extendBlockAction`,
    page: () => '/focus',
    args: ({ blockId }) => [{ blockId }],
    stranger: notFound,
  },
  {
    door: `action ${focus}#stopBlockAction`,
    page: () => '/focus',
    args: ({ blockId }) => [{ blockId }],
    stranger: notFound,
  },
  {
    door: `action ${focus}#pauseBlockAction`,
    page: () => '/focus',
    args: ({ blockId }) => [{ blockId }],
    stranger: notFound,
  },
  {
    door: `action ${focus}#resumeBlockAction`,
    page: () => '/focus',
    args: ({ pausedBlockId }) => [{ blockId: pausedBlockId }],
    stranger: notFound,
  },
  {
    door: `action ${focus}#closeBlockAction`,
    page: () => '/focus',
    args: ({ overBlockId }) => [{ blockId: overBlockId, takesBreak: true }],
    stranger: notFound,
  },
  {
    door: `action ${focus}#rateBlockAction`,
    page: () => '/focus',
    args: ({ overBlockId }) => [{ blockId: overBlockId, felt: 2 }],
    stranger: { refusedWith: /"code":"no-consent"/ },
  },
  {
    door: `action ${focus}#noteThoughtAction`,
    page: () => '/focus',
    args: ({ blockId }) => [{ blockId, text: 'Stolen' }],
    stranger: notFound,
  },
  {
    door: `action ${focus}#settleThoughtAction`,
    page: () => '/focus',
    args: ({ thoughtId }) => [{ thoughtId, isDone: true }],
    stranger: notFound,
  },
  {
    door: `action ${focus}#setDreadRecordsAction`,
    page: () => '/focus',
    args: () => [{ isOn: true }],
    stranger: 'own-only',
  },
  {
    door: `action ${focusSettings}#deleteDreadRecordsAction`,
    page: () => '/settings',
    args: () => [{ records: 'dread' }],
    stranger: 'own-only',
  },
  {
    door: `action ${focusSettings}#setQuittingTimeAction`,
    page: () => '/settings',
    args: () => [{ minute: 1260 }],
    stranger: 'own-only',
  },
  {
    door: `action ${stuck}#parkStuckAction`,
    page: () => '/stuck',
    args: ({ cardId }) => [
      { stuckId: randomUUID(), about: { kind: 'card', cardId }, stuck: 'Stolen', again: 20 },
    ],
    stranger: notFound,
  },
  {
    door: `action ${stuck}#parkStuckAgainAction`,
    page: ({ stuckId }) => `/stuck/${stuckId}`,
    args: ({ stuckId }) => [{ stuckId, again: 'tonight' }],
    stranger: notFound,
  },
  {
    door: `action ${stuck}#settleStuckAction`,
    page: ({ stuckId }) => `/stuck/${stuckId}`,
    args: ({ stuckId }) => [{ stuckId, isSettled: true }],
    stranger: notFound,
  },
  {
    door: `action ${exams}#setExamAction`,
    page: () => '/exams/new',
    args: ({ deckId, planDay }) => [
      {
        name: 'Stolen',
        examDay: planDay + 30,
        target: 0.9,
        minutesPerDay: null,
        earlyAim: 0.8,
        deckIds: [deckId],
        tags: [],
      },
    ],
    stranger: { refusedWith: /"code":"no-deck"/ },
  },
  {
    door: `action ${exams}#changeExamAction`,
    page: ({ personalExamId }) => `/exams/${personalExamId}/change`,
    args: ({ personalExamId, planDay }) => [
      {
        examId: personalExamId,
        name: 'Stolen',
        examDay: planDay + 30,
        target: 0.9,
        minutesPerDay: null,
        earlyAim: null,
        deckIds: [],
        tags: ['rivers'],
      },
    ],
    stranger: noExam,
  },
  {
    door: `action ${exams}#dropExamAction`,
    page: ({ personalExamId }) => `/exams/${personalExamId}`,
    args: ({ personalExamId }) => [{ examId: personalExamId }],
    stranger: noExam,
  },
  {
    door: `action ${plan}#savePlanItemAction`,
    page: () => '/plan',
    args: ({ deckId, planItemId, planDay }) => [
      {
        itemId: planItemId,
        day: planDay,
        work: { kind: 'deck', deckId },
        process: 'Stolen',
        minutes: 25,
        dread: null,
      },
    ],
    stranger: notFound,
  },
  {
    door: `action ${plan}#orderPlanAction`,
    page: () => '/plan',
    args: ({ planItemId, planDay }) => [{ day: planDay, itemIds: [planItemId] }],
    stranger: notFound,
  },
  {
    door: `action ${plan}#removePlanItemAction`,
    page: () => '/plan',
    args: ({ planItemId }) => [{ itemId: planItemId, isRemoved: true }],
    stranger: notFound,
  },
  {
    door: `action ${plan}#carryOverAction`,
    page: () => '/plan',
    args: ({ planItemId, planDay }) => [{ day: planDay + 1, itemIds: [planItemId] }],
    stranger: notFound,
  },
  {
    door: `action ${plan}#takeBackCarriedAction`,
    page: () => '/plan',
    args: ({ planItemId }) => [{ itemIds: [planItemId] }],
    stranger: notFound,
  },
  {
    door: `action ${plan}#tickPlanItemAction`,
    page: () => '/plan',
    args: ({ planItemId }) => [{ itemId: planItemId, isDone: true }],
    stranger: notFound,
  },
  {
    door: `action ${night}#letTonightGoAction`,
    page: () => '/tonight',
    args: ({ openNightId }) => [{ problemId: openNightId }],
    stranger: notFound,
  },
  {
    door: `action ${night}#primeProblemAction`,
    page: () => '/tonight',
    args: ({ tonightId, questionId }) => [
      {
        problemId: tonightId,
        subject: { kind: 'question', noteId: questionId },
        restated: 'Stolen',
        stuck: 'Stolen',
      },
    ],
    stranger: notFound,
  },
  {
    door: `action ${night}#drawTonightAction`,
    page: () => '/tonight',
    args: () => [{ draw: 'tonight' }],
    stranger: 'own-only',
  },
  {
    door: `action ${night}#captureProblemAction`,
    page: () => '/morning',
    args: ({ sleptNightId }) => [{ problemId: sleptNightId, capture: 'idea', text: 'Stolen' }],
    stranger: notFound,
  },
  {
    door: `action ${night}#attemptProblemAction`,
    page: () => '/morning',
    args: ({ capturedNightId }) => [{ problemId: capturedNightId, text: 'Stolen', grade: 4 }],
    stranger: notFound,
  },
  {
    door: `action ${night}#letProblemGoAction`,
    page: () => '/morning',
    args: ({ openNightId }) => [{ problemId: openNightId }],
    stranger: notFound,
  },
  {
    door: `action ${night}#keepInsightAction`,
    page: () => '/morning',
    args: ({ capturedNightId }) => [{ problemId: capturedNightId, as: 'card' }],
    stranger: notFound,
  },
  {
    door: `action ${night}#putOffMorningAction`,
    page: () => '/morning',
    args: () => [{ put: 'off' }],
    stranger: 'own-only',
  },
  {
    door: `action ${night}#recordDayAction`,
    page: () => '/morning',
    args: () => [
      { record: 'sleep', day: Math.floor((Date.now() - 12 * 3_600_000) / 86_400_000), minutes: 420 },
    ],
    stranger: { refusedWith: /"code":"no-consent"/ },
  },
  {
    door: `action ${nightSettings}#setNightHoursAction`,
    page: () => '/settings',
    args: () => [{ bedtime: 1335, wake: 420 }],
    stranger: 'own-only',
  },
  {
    door: `action ${nightSettings}#setSleepExperimentAction`,
    page: () => '/settings',
    args: () => [{ isOn: true }],
    stranger: 'own-only',
  },
  {
    door: `action ${nightSettings}#setDayRecordsAction`,
    page: () => '/settings',
    args: () => [{ record: 'exercise', isOn: true }],
    stranger: 'own-only',
  },
  {
    door: `action ${nightSettings}#deleteDayRecordsAction`,
    page: () => '/settings',
    args: () => [{ records: 'sleep' }],
    stranger: 'own-only',
  },
  {
    door: `action ${nightSettings}#deleteNightsAction`,
    page: () => '/settings',
    args: () => [{ records: 'nights' }],
    stranger: 'own-only',
  },
  {
    door: 'action app/(public)/reminders/actions.ts#confirmMailAction',
    page: () => '/reminders/confirm',
    args: ({ userId }) => [{ token: `${userId}.stolen` }],
    open: 'whoever holds the link of a letter may say yes to it; a link that was made up is refused',
  },
  {
    door: 'action app/(public)/reminders/actions.ts#stopMailAction',
    page: () => '/reminders/stop',
    args: ({ userId }) => [{ token: `${userId}.stolen` }],
    open: 'whoever holds the link of a letter may stop it; a link that was made up is refused',
  },
  {
    door: `action ${reminders}#saveRemindersAction`,
    page: () => '/settings',
    args: () => [{ evening: true, morning: true, quietFrom: 1380, quietTo: 360 }],
    stranger: 'own-only',
  },
  {
    door: `action ${reminders}#subscribePushAction`,
    page: () => '/settings',
    args: () => [
      {
        endpoint: `https://push.example.org/${randomUUID()}`,
        keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
        device: 'A browser',
      },
    ],
    stranger: 'own-only',
  },
  {
    door: `action ${reminders}#tryPushAction`,
    page: () => '/settings',
    args: ({ subscriptionId }) => [{ subscriptionId }],
    stranger: notFound,
  },
  {
    door: `action ${reminders}#unsubscribePushAction`,
    page: () => '/settings',
    args: ({ subscriptionId }) => [{ subscriptionId }],
    stranger: notFound,
  },
  {
    door: `action ${reminders}#mailRemindersAction`,
    page: () => '/settings',
    args: () => [{ mail: 'stop' }],
    stranger: 'own-only',
  },
  {
    door: `action ${links}#askForResetAction`,
    page: () => '/forgot',
    args: ({ email }) => [{ email }],
    open: 'says the same of every address; a letter goes to confirmed ones alone',
  },
  {
    door: `action ${links}#resetPasswordAction`,
    page: () => '/reset',
    args: () => [{ secret, password: 'stolen four words' }],
    open: 'whoever holds the link of a letter may use it once; a link that was made up is refused',
  },
  {
    door: `action ${links}#openAccountAction`,
    page: () => '/open',
    args: () => [{ sealed: 'made.up' }],
    open: 'whoever holds the letter opens the account they asked for; one that was made up opens none',
  },
  {
    door: `action ${links}#confirmEmailAction`,
    page: () => '/confirm',
    args: () => [{ secret }],
    open: 'whoever holds the link of a letter may use it once; a link that was made up is refused',
  },
  {
    door: `action ${links}#takeEmailAction`,
    page: () => '/change',
    args: () => [{ secret }],
    open: 'whoever holds the link of a letter may use it once; a link that was made up is refused',
  },
  {
    door: `action ${credentials}#sendConfirmationAction`,
    page: () => '/account',
    args: () => [{ letter: 'confirm' }],
    stranger: 'own-only',
  },
  {
    door: `action ${credentials}#changeEmailAction`,
    page: () => '/account',
    args: () => [{ email: `${randomUUID()}@example.org`, currentPassword }],
    stranger: 'own-only',
  },
  {
    door: `action ${credentials}#changePasswordAction`,
    page: () => '/account',
    args: () => [{ currentPassword, password: 'four other words here' }],
    stranger: 'own-only',
  },
  {
    door: `action ${classes}#openClassAction`,
    page: () => '/classes/new',
    args: () => [{ ...classFacts, yourName: 'Me' }],
    stranger: 'own-only',
  },
  {
    door: `action ${classes}#copyClassAction`,
    page: ({ classId }) => `/classes/${classId}/copy`,
    args: ({ classId }) => [{ ...classFacts, classId, takesPublished: true }],
    stranger: notFound,
  },
  {
    door: `action ${classes}#changeClassAction`,
    page: ({ classId }) => `/classes/${classId}/settings`,
    args: ({ classId }) => [{ ...classFacts, classId }],
    stranger: notFound,
  },
  {
    door: `action ${classes}#archiveClassAction`,
    page: ({ classId }) => `/classes/${classId}/settings`,
    args: ({ classId }) => [{ classId, isArchived: true }],
    stranger: notFound,
  },
  {
    door: `action ${classes}#joinCodeAction`,
    page: ({ classId }) => `/classes/${classId}`,
    args: ({ classId }) => [{ classId, code: 'new' }],
    stranger: notFound,
  },
  {
    door: `action ${classes}#joinClassAction`,
    page: () => '/classes/join',
    args: ({ joinableCode }) => [{ code: joinableCode, yourName: 'Me', agrees: true }],
    stranger: 'own-only',
  },
  {
    door: `action ${classes}#comeBackAction`,
    page: ({ backClassId }) => `/classes/${backClassId}/back`,
    args: ({ backClassId }) => [{ classId: backClassId, yourName: 'Me', agrees: true }],
    stranger: notFound,
  },
  {
    door: `action ${classes}#leaveClassAction`,
    page: ({ learnedClassId }) => `/classes/${learnedClassId}`,
    args: ({ learnedClassId }) => [{ classId: learnedClassId }],
    stranger: notFound,
  },
  {
    door: `action ${classes}#changeRoleAction`,
    page: ({ classId }) => `/classes/${classId}/people`,
    args: ({ classId, memberId }) => [{ classId, memberId, role: 'assistant' }],
    stranger: notFound,
  },
  {
    door: `action ${classes}#removeMemberAction`,
    page: ({ classId }) => `/classes/${classId}/people`,
    args: ({ classId, memberId }) => [{ classId, memberId }],
    stranger: notFound,
  },
  {
    door: `action ${classes}#askBackAction`,
    page: ({ classId }) => `/classes/${classId}/people`,
    args: ({ classId, removedMemberId }) => [{ classId, memberId: removedMemberId }],
    stranger: notFound,
  },
  {
    door: `action ${reports}#discussAction`,
    page: ({ classId }) => `/classes/${classId}/discuss`,
    args: ({ classId, reportedAssignmentId, reportedItemId }) => [
      { classId, assignmentId: reportedAssignmentId, itemId: reportedItemId, state: 'discussed' },
    ],
    stranger: notFound,
  },
  {
    door: `action ${reports}#comparisonsAction`,
    page: ({ classId }) => `/classes/${classId}/settings`,
    args: ({ classId }) => [{ classId, isOn: true }],
    stranger: notFound,
  },
  {
    door: `action ${assignments}#publishAndAssignAction`,
    page: ({ classId, deckId }) => `/classes/${classId}/assign?deck=${deckId}`,
    args: ({ classId, deckId }) => [
      { classId, kind: 'deck', sourceId: deckId, name: 'Mine', description: '', ...assignmentFacts },
    ],
    stranger: notFound,
  },
  {
    door: `action ${assignments}#assignAction`,
    page: ({ classId, publicationId }) => `/classes/${classId}/assign?publication=${publicationId}`,
    args: ({ classId, publicationId }) => [{ classId, publicationId, ...assignmentFacts }],
    stranger: notFound,
  },
  {
    door: `action ${assignments}#publishVersionAction`,
    page: ({ classId, taughtAssignmentId, deckId }) =>
      `/classes/${classId}/assignments/${taughtAssignmentId}/publish?deck=${deckId}`,
    args: (owner) => [{ ...taught(owner), sourceId: owner.deckId, number: 1 }],
    stranger: notFound,
  },
  {
    door: `action ${assignments}#changeAssignmentAction`,
    page: taughtSettings,
    args: (owner) => [{ ...taught(owner), ...assignmentFacts }],
    stranger: notFound,
  },
  {
    door: `action ${assignments}#endAssignmentAction`,
    page: taughtSettings,
    args: (owner) => [{ ...taught(owner), isEnded: true }],
    stranger: notFound,
  },
  {
    door: `action ${assignments}#setExceptionAction`,
    page: taughtSettings,
    args: (owner) => [
      {
        ...{ ...taught(owner), memberId: owner.memberId },
        ...{ dueOn: 20_030, examOn: null, wantedDays: null, isExcused: false },
      },
    ],
    stranger: notFound,
  },
  {
    door: `action ${assignments}#removeExceptionAction`,
    page: taughtSettings,
    args: (owner) => [{ ...taught(owner), memberId: owner.memberId }],
    stranger: notFound,
  },
  {
    door: `action ${assignments}#startAssignmentAction`,
    page: ({ learnedClassId, openAssignmentId }) =>
      `/classes/${learnedClassId}/assignments/${openAssignmentId}`,
    args: ({ learnedClassId, openAssignmentId }) => [
      { classId: learnedClassId, assignmentId: openAssignmentId },
    ],
    stranger: notFound,
  },
  {
    door: `action ${assignments}#takeUpdateAction`,
    page: ({ learnedClassId, startedAssignmentId }) =>
      `/classes/${learnedClassId}/assignments/${startedAssignmentId}/update`,
    args: ({ learnedClassId, startedAssignmentId }) => [
      {
        ...{ classId: learnedClassId, assignmentId: startedAssignmentId, from: 1, to: 2 },
        ...{ takeTheirs: [], withdrawn: [], keepRest: true },
      },
    ],
    stranger: notFound,
  },
  {
    door: `action ${inviting}#previewInvitationsAction`,
    page: ({ classId }) => `/classes/${classId}/people/invite`,
    args: ({ classId }) => [{ classId, source: { kind: 'typed', text: 'ada@example.org', role: 'learner' } }],
    stranger: notFound,
  },
  {
    door: `action ${inviting}#sendInvitationsAction`,
    page: ({ classId }) => `/classes/${classId}/people/invite`,
    args: ({ classId }) => [{ classId, people: [{ email: 'ada@example.org', name: null, role: 'learner' }] }],
    stranger: notFound,
    ownerToo: 'these servers send no mail: tests/database/classes/inviting.test.ts',
  },
  {
    door: `action ${inviting}#resendInvitationAction`,
    page: ({ classId }) => `/classes/${classId}/people`,
    args: ({ classId, invitationId }) => [{ classId, invitationId }],
    stranger: notFound,
    ownerToo: 'these servers send no mail: tests/database/classes/invitation-letters.test.ts',
  },
  {
    door: `action ${inviting}#dropInvitationAction`,
    page: ({ classId }) => `/classes/${classId}/people`,
    args: ({ classId, invitationId }) => [{ classId, invitationId }],
    stranger: notFound,
  },
  {
    door: `action ${invited}#lookAtInvitationAction`,
    page: () => '/classes/invitation',
    args: ({ invitationSecret }) => [{ secret: invitationSecret }],
    stranger: 'own-only',
  },
  {
    door: `action ${invited}#acceptInvitationAction`,
    page: () => '/classes/invitation',
    args: ({ invitationSecret }) => [{ secret: invitationSecret, yourName: 'Me', agrees: true }],
    stranger: 'own-only',
    ownerToo: 'it is good once, and the stranger has used it: tests/database/classes/accepting.test.ts',
  },
  {
    door: `action ${account}#endSessionAction`,
    page: () => '/account',
    args: ({ otherSessionId }) => [{ sessionId: otherSessionId }],
    stranger: notFound,
  },
  {
    door: `action ${account}#endOtherSessionsAction`,
    page: () => '/account',
    args: () => [{ sessions: 'others' }],
    stranger: 'own-only',
  },
  {
    door: `action ${account}#signOutEverywhereAction`,
    page: () => '/account',
    args: () => [{ sessions: 'all' }],
    stranger: 'own-only',
  },
  {
    door: 'action app/(learn)/account/leaving-actions.ts#deleteAccountAction',
    page: () => '/account',
    // The password of every account that the end-to-end tests open.
    args: ({ email }) => [{ email, password: 'a spindle turns the wool' }],
    stranger: { refusedWith: /"code":"another-email"/ },
  },
  {
    door: 'action app/(learn)/settings/calendar-actions.ts#calendarAction',
    page: () => '/settings',
    args: () => [{ feed: 'make' }],
    stranger: 'own-only',
  },
  {
    door: `action ${exam}#startExamAction`,
    page: () => '/exam',
    args: ({ deckId }) => [{ examId: randomUUID(), subject: { deckId }, questions: 10, minutes: 20 }],
    stranger: notFound,
  },
  {
    door: `action ${exam}#leaveQuestionAction`,
    page: ({ examId }) => `/exam/${examId}`,
    args: ({ examId }) => [{ examId, place: 0, text: 'Stolen', as: 'answered' }],
    stranger: notFound,
  },
  {
    door: `action ${exam}#handInAction`,
    page: ({ examId }) => `/exam/${examId}`,
    args: ({ examId }) => [{ examId, place: 0, text: 'Stolen' }],
    stranger: notFound,
  },
  {
    door: `action ${exam}#gradeAnswerAction`,
    page: ({ finishedExamId }) => `/exam/${finishedExamId}`,
    args: ({ finishedExamId }) => [{ examId: finishedExamId, place: 0, grade: 1 }],
    stranger: notFound,
  },
  {
    door: `action ${exam}#finishExamAction`,
    page: ({ finishedExamId }) => `/exam/${finishedExamId}`,
    args: ({ finishedExamId }) => [{ examId: finishedExamId }],
    stranger: notFound,
  },
  {
    door: `action ${exam}#dropExamAction`,
    page: ({ examId }) => `/exam/${examId}`,
    args: ({ examId }) => [{ examId }],
    stranger: notFound,
  },
  {
    door: `action ${exam}#keepWorriesAction`,
    page: () => '/exam',
    args: () => [{ worryId: randomUUID(), text: 'Stolen' }],
    stranger: { refusedWith: /"code":"no-consent"/ },
  },
  {
    door: `action ${exam}#setWorryRecordsAction`,
    page: () => '/settings',
    args: () => [{ isOn: true }],
    stranger: 'own-only',
  },
  {
    door: `action ${exam}#deleteWorriesAction`,
    page: () => '/settings',
    args: () => [{ records: 'worries' }],
    stranger: 'own-only',
  },
  {
    door: `action ${sets}#createSetAction`,
    page: () => '/problems',
    args: () => [{ name: 'Another set' }],
    stranger: 'own-only',
  },
  {
    door: `action ${sets}#takeStarterSetAction`,
    page: () => '/problems',
    args: () => [{ slug: 'algebra' }],
    stranger: 'own-only',
  },
  {
    door: `action ${sets}#editSetAction`,
    page: () => '/problems',
    args: ({ problemSetId }) => [{ setId: problemSetId, name: 'Stolen', description: '' }],
    stranger: notFound,
  },
  {
    door: `action ${sets}#setSkillsAction`,
    page: () => '/problems',
    args: ({ problemSetId }) => [{ setId: problemSetId, skills: [] }],
    stranger: notFound,
  },
  {
    door: `action ${sets}#addSkillAction`,
    page: () => '/problems',
    args: ({ problemSetId }) => [{ setId: problemSetId, name: 'Steal' }],
    stranger: notFound,
  },
  {
    door: `action ${sets}#pauseSetAction`,
    page: () => '/problems',
    args: ({ problemSetId }) => [{ setId: problemSetId }],
    stranger: notFound,
  },
  {
    door: `action ${sets}#resumeSetAction`,
    page: () => '/problems',
    args: ({ problemSetId }) => [{ setId: problemSetId }],
    stranger: notFound,
  },
  {
    door: `action ${sets}#deleteSetAction`,
    page: () => '/problems',
    args: ({ problemSetId }) => [{ setId: problemSetId }],
    stranger: notFound,
  },
  {
    door: `action ${sets}#restoreSetAction`,
    page: () => '/problems',
    args: ({ problemSetId }) => [{ setId: problemSetId }],
    stranger: notFound,
  },
  {
    door: `action ${sets}#undoProblemImportAction`,
    page: () => '/problems',
    args: ({ problemSetId, problemId }) => [{ setId: problemSetId, problemIds: [problemId], madeSet: true }],
    stranger: notFound,
  },
  {
    door: `action ${setProblems}#addProblemAction`,
    page: () => '/problems',
    args: ({ problemSetId }) => [{ setId: problemSetId, source: stolen }],
    stranger: notFound,
  },
  {
    door: `action ${setProblems}#editProblemAction`,
    page: () => '/problems',
    args: ({ problemId }) => [{ problemId, version: 1, source: stolen }],
    stranger: notFound,
  },
  {
    door: `action ${setProblems}#publishProblemAction`,
    page: () => '/problems',
    args: ({ problemId }) => [{ problemId, version: 1 }],
    stranger: notFound,
  },
  {
    door: `action ${setProblems}#unpublishProblemAction`,
    page: () => '/problems',
    args: ({ problemId }) => [{ problemId }],
    stranger: notFound,
  },
  {
    door: `action ${setProblems}#moveProblemAction`,
    page: () => '/problems',
    args: ({ problemId }) => [{ problemId, place: 0 }],
    stranger: notFound,
  },
  {
    door: `action ${setProblems}#duplicateProblemAction`,
    page: () => '/problems',
    args: ({ problemId }) => [{ problemId }],
    stranger: notFound,
  },
  {
    door: `action ${setProblems}#deleteProblemAction`,
    page: () => '/problems',
    args: ({ problemId }) => [{ problemId }],
    stranger: notFound,
  },
  {
    door: `action ${setProblems}#restoreProblemAction`,
    page: () => '/problems',
    args: ({ problemId }) => [{ problemId }],
    stranger: notFound,
  },
  {
    door: 'action app/(learn)/away/actions.ts#setAwayAction',
    page: () => '/away',
    args: () => [{ away: null }],
    stranger: 'own-only',
  },
  {
    door: 'action app/(learn)/dates/actions.ts#chooseSchedulerAction',
    page: () => '/settings',
    args: () => [{ scheduler: 'fsrs-6' }],
    stranger: 'own-only',
  },
  {
    door: 'action app/(learn)/dates/actions.ts#chooseEasyDaysAction',
    page: () => '/settings',
    args: () => [{ easyDays: ['usual', 'usual', 'usual', 'usual', 'usual', 'half', 'none'] }],
    stranger: 'own-only',
  },
  {
    door: 'action app/(learn)/dates/actions.ts#moveDatesAction',
    page: () => '/dates',
    args: ({ deckId }) => [{ deckId, fingerprint: '0'.repeat(64) }],
    stranger: { refusedWith: /"code":"no-deck"/ },
    ownerToo:
      'a fingerprint is of the dates as they were looked at; tests/database/usecases/dates.test.ts moves them',
  },
  {
    door: 'action app/(learn)/settings/actions.ts#saveSettingsAction',
    page: () => '/settings',
    args: () => [
      {
        name: 'Somebody',
        writing: 'de',
        dayStartMinute: 300,
        minutesPerDay: 33,
        newPerDay: 3,
        desiredRetention: 0.8,
        zone: 'UTC',
        ownPrediction: 'never',
        largeSurprise: 50,
        singleKeyShortcuts: true,
        decimalSign: 'point',
        problemShare: 0.5,
      },
    ],
    stranger: 'own-only',
  },
]

function form(fields: Readonly<Record<string, string>>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

export const rows = [...pageRows, ...fileRows, ...routeRows, ...actionRows]
