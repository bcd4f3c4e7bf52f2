import type { SittingCard, SittingDto } from '@/lib/contracts/sitting'
import type {
  AnswerScene,
  AnswerStep,
  NewEvent,
  QuestionScene,
  Scene,
  ServedFigures,
  Step,
  Written,
} from '@/lib/offline/steps'
import { currentCard, recalled, type Grade } from '@/lib/scheduling'
import { surprisePoints } from '@/lib/words/format'
import { missedLeech } from './leech'
import { advance, askedCards, futuresAt, replayed, studyDayAt, type Run } from './run'

/** What a learner wrote goes with the answer up to this length. */
const RESPONSE_CHARS = 2000

/**
 * A sitting on the screen. Every press makes a new value, and those that the server must hear of also make what is to
 * be kept on the device before the new value is shown. Nothing here knows a clock, a browser or a database.
 */
export interface StudyState {
  readonly sitting: SittingDto
  readonly run: Run
  readonly scene: Scene
  /** Cards that ask for an own prediction the first time they are shown. */
  readonly asked: ReadonlySet<string>
  /** The server's figures where they came back, by event. */
  readonly served: ReadonlyMap<string, ServedFigures>
}

/** A press that leaves something on the device. */
export interface Recorded {
  readonly state: StudyState
  readonly written: Written
}

/** Who names the events, and the moment of the press in milliseconds since the epoch. */
export interface Press {
  readonly eventId: string
  readonly at: number
}

/** A sitting taken up where it was left, or begun when it has no steps yet. */
export function resume(
  sitting: SittingDto,
  steps: readonly Step[],
  scene: Scene | null,
  at: number,
): StudyState {
  const run = replayed(sitting, steps)
  const state = {
    sitting,
    run,
    scene: sceneAfter(run, sitting, at),
    asked: askedCards(sitting),
    served: new Map<string, ServedFigures>(),
  }
  return scene !== null && isStillThere(state, scene) ? { ...state, scene } : state
}

/** A kept scene is worth showing again if it is about the card in front, or about the last answer. */
function isStillThere({ run }: StudyState, scene: Scene): boolean {
  switch (scene.kind) {
    case 'question':
    case 'answer':
      return currentCard(run.queue)?.cardId === scene.cardId
    case 'surprise':
      return run.steps.at(-1)?.kind === 'answer'
    case 'end':
      return currentCard(run.queue) === null
  }
}

/** Keeps what is being written, so that a reload doesn't lose it. Half a character, where it was cut, could not be sent. */
export function write(state: StudyState, response: string): StudyState {
  if (state.scene.kind !== 'question') return state
  const kept = response.slice(0, RESPONSE_CHARS).replace(/\0|\p{Surrogate}/gu, '')
  return { ...state, scene: { ...state.scene, response: kept } }
}

/** Takes the learner's own prediction, before the answer is shown. */
export function predictOwn(state: StudyState, ownPrediction: number): StudyState {
  if (state.scene.kind !== 'question') return state
  return { ...state, scene: { ...state.scene, ownPrediction } }
}

/** Shows the answer. */
export function reveal(state: StudyState): StudyState {
  if (state.scene.kind !== 'question') return state
  return { ...state, scene: { ...state.scene, kind: 'answer' } }
}

/** Spindle's prediction is looked at before the grade: the answer is marked for it. A card never seen has none. */
export function peek(state: StudyState): StudyState {
  const { scene, run } = state
  if (scene.kind !== 'question' && scene.kind !== 'answer') return state
  if (run.cards.get(scene.cardId)?.stage === 'new') return state
  return scene.sawPrediction ? state : { ...state, scene: { ...scene, sawPrediction: true } }
}

/**
 * Grades the answer on the screen. A large surprise stays, and so does a card that is missed again and again, for what
 * could be done about it; after any other the next card is there at once.
 */
export function grade(state: StudyState, given: Grade, press: Press): Recorded | null {
  const { run, sitting, scene } = state
  if (scene.kind !== 'answer') return null
  const fixed = futuresAt(run, sitting, scene)
  if (fixed === null) return null
  const answeredAt = Math.max(press.at, scene.shownAt)
  const planned = fixed.outcomes[3].card
  const step: AnswerStep = {
    kind: 'answer',
    eventId: press.eventId,
    cardId: scene.cardId,
    shownAt: scene.shownAt,
    answeredAt,
    studyDay: scene.studyDay,
    grade: given,
    ownPrediction: scene.ownPrediction,
    sawPrediction: scene.sawPrediction,
    response: scene.response,
    served: fixed.shown,
    plannedDay: planned.stage === 'new' ? scene.studyDay : planned.dueDay,
  }
  const next = advance(run, sitting, step)
  const stays = isLarge(step, sitting.settings.largeSurprise) || missedLeech(next) !== null
  const after: Scene = stays ? { kind: 'surprise' } : sceneAfter(next, sitting, press.at)
  return recorded({ ...state, run: next, scene: after }, answerEvent(sitting, step), { add: step })
}

/** The question on the screen is shown from now on: something else was there, and nobody saw it. */
export function showAgain(state: StudyState, at: number): StudyState {
  const { scene, sitting } = state
  if (scene.kind !== 'question') return state
  return { ...state, scene: { ...scene, shownAt: at, studyDay: studyDayAt(sitting, at) } }
}

/** Goes on from a surprise that stayed. */
export function next(state: StudyState, at: number): StudyState {
  if (state.scene.kind !== 'surprise') return state
  return { ...state, scene: sceneAfter(state.run, state.sitting, at) }
}

/** Puts the card on the screen off until tomorrow. */
export function park(state: StudyState, press: Press): Recorded | null {
  const cardId = cardInHand(state)
  if (cardId === null) return null
  const until = studyDayAt(state.sitting, press.at) + 1
  const step: Step = { kind: 'park', eventId: press.eventId, cardId, until }
  return stepped(state, step, { kind: 'bury', eventId: press.eventId, at: press.at, cardId, until }, press.at)
}

/** Takes the card on the screen out of the queue until its learner puts it back; after its grade too. */
export function setAside(state: StudyState, press: Press): Recorded | null {
  const cardId = cardInHand(state) ?? cardJustGraded(state)
  if (cardId === null) return null
  const step: Step = { kind: 'set-aside', eventId: press.eventId, cardId }
  const event: NewEvent = { kind: 'shelve', eventId: press.eventId, at: press.at, cardId, shelf: 'suspended' }
  return stepped(state, step, event, press.at)
}

/** Takes the last step back. An answer comes back as it was before its grade, with its question's own time. */
export function undo(state: StudyState, press: Press): Recorded | null {
  const { run, sitting } = state
  const step = run.steps.at(-1)
  if (step === undefined || run.before === null) return null
  const scene = step.kind === 'answer' ? ungraded(step) : sceneAfter(run.before, sitting, press.at)
  const event = reverseOf(step, press)
  return recorded({ ...state, run: run.before, scene }, event, { takeBack: step.eventId })
}

/** The server's figures for answers given before. */
export function correct(state: StudyState, served: ReadonlyMap<string, ServedFigures>): StudyState {
  return { ...state, served: new Map([...state.served, ...served]) }
}

/** A card of an edited note: what is asked is new, where it stands is not. */
export type EditedCard = Omit<SittingCard, 'state' | 'siblingAnsweredAt'> & { readonly cardId: string }

/** The cards of a note as it is after an edit; those it no longer makes leave the sitting. */
export function replaceNote(
  state: StudyState,
  noteId: string,
  cards: readonly EditedCard[],
  at: number,
): StudyState {
  const byId = new Map(cards.map(({ cardId, ...content }) => [cardId, content]))
  const sitting = {
    ...state.sitting,
    cards: state.sitting.cards.flatMap((card) => {
      if (card.noteId !== noteId) return [card]
      const edited = byId.get(card.state.cardId)
      return edited === undefined
        ? []
        : [{ ...edited, state: card.state, siblingAnsweredAt: card.siblingAnsweredAt }]
    }),
  }
  const run = replayed(sitting, state.run.steps)
  const changed = { ...state, sitting, run }
  return isStillThere(changed, state.scene) ? changed : { ...changed, scene: sceneAfter(run, sitting, at) }
}

/** The points of surprise an answer holds, from the server's figures when they are there; null without a prediction. */
export function pointsOf(step: AnswerStep, served: StudyState['served']): number | null {
  const figures = served.get(step.eventId) ?? step.served
  return figures === null || step.served === null ? null : surprisePoints(figures.value, recalled(step.grade))
}

function isLarge(step: AnswerStep, threshold: number): boolean {
  const points = pointsOf(step, new Map())
  return points !== null && Math.abs(points) >= threshold
}

function cardInHand({ scene }: StudyState): string | null {
  return scene.kind === 'question' || scene.kind === 'answer' ? scene.cardId : null
}

function cardJustGraded({ scene, run }: StudyState): string | null {
  return scene.kind === 'surprise' ? (run.steps.at(-1)?.cardId ?? null) : null
}

function sceneAfter(run: Run, sitting: SittingDto, at: number): QuestionScene | { readonly kind: 'end' } {
  const card = currentCard(run.queue)
  if (card === null) return { kind: 'end' }
  return {
    kind: 'question',
    cardId: card.cardId,
    shownAt: at,
    studyDay: studyDayAt(sitting, at),
    ownPrediction: null,
    sawPrediction: false,
    response: '',
  }
}

/** Its surprise has been shown meanwhile, so the grade that follows was not given without knowing the prediction. */
function ungraded(step: AnswerStep): AnswerScene {
  return {
    kind: 'answer',
    cardId: step.cardId,
    shownAt: step.shownAt,
    studyDay: step.studyDay,
    ownPrediction: step.ownPrediction,
    sawPrediction: step.sawPrediction || step.served !== null,
    response: step.response,
  }
}

function stepped(state: StudyState, step: Step, event: NewEvent, at: number): Recorded {
  const run = advance(state.run, state.sitting, step)
  return recorded({ ...state, run, scene: sceneAfter(run, state.sitting, at) }, event, { add: step })
}

function recorded(state: StudyState, event: NewEvent, step: Written['step']): Recorded {
  return { state, written: { event, step, scene: state.scene } }
}

function answerEvent(sitting: SittingDto, step: AnswerStep): NewEvent {
  const { eventId, cardId, shownAt, answeredAt, grade: given, sawPrediction } = step
  return {
    kind: 'answer',
    eventId,
    cardId,
    sittingId: sitting.sittingId,
    shownAt,
    answeredAt,
    grade: given,
    sawPrediction,
    ...(step.ownPrediction === null ? {} : { ownPrediction: step.ownPrediction }),
    ...(step.response.trim() === '' ? {} : { response: step.response }),
  }
}

function reverseOf(step: Step, { eventId, at }: Press): NewEvent {
  switch (step.kind) {
    case 'answer':
      return { kind: 'void', eventId, at, targetEventId: step.eventId }
    case 'park':
      return { kind: 'bury', eventId, at, cardId: step.cardId, until: null }
    case 'set-aside':
      return { kind: 'shelve', eventId, at, cardId: step.cardId, shelf: 'active' }
  }
}
