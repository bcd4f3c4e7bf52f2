import type { CardState } from '@/lib/scheduling'
import type { ItemTally } from '@/lib/classes/tally'
import { isClean, type Audit } from '@/lib/usecases/audit-learner'
import type { RolledAudit } from '@/lib/usecases/classes/roll-up/audit'
import type { SkillAudit } from '@/lib/usecases/practice/audit'

const SHOWN_MOST = 20

/** What an audit found, in lines for a terminal: ids and figures, never what a card says. */
export function auditLines(audit: Audit): string[] {
  const { events, cards, modelVersion } = audit
  const version = modelVersion === null ? 'no model yet' : `model version ${modelVersion}`
  const size = `${events} events, ${cards} cards, ${version}.`
  if (isClean(audit)) return [size, 'Everything is as the log says.']
  return [
    size,
    ...listed(
      'card state',
      'card states',
      audit.cardDifferences,
      ({ cardId, row, replayed }) => `${cardId}: ${cardDifference(row, replayed)}`,
    ),
    ...differing('The model differs', audit.learnerDifference),
    ...differing('The event counter differs', audit.counterDifference),
    ...differing('Desired retention differs', audit.retentionDifference),
    ...differing('The clock of study days differs', audit.clockDifference),
    ...listed(
      'prediction',
      'predictions',
      audit.predictionDifferences,
      ({ seq, eventId, stored, replayed }) => `event ${seq} (${eventId}): ${parts(stored, replayed)}`,
    ),
  ]
}

/** What an audit of the log of practice found. */
export function skillLines({ events, isSame, predictionDifferences }: SkillAudit): string[] {
  if (events === 0 && isSame) return []
  return [
    `${events} events of practice.`,
    isSame ? 'Skills are as the log says.' : 'What is kept of skills differs.',
    ...listed(
      'prediction of a step',
      'predictions of steps',
      predictionDifferences,
      (eventId) => `event ${eventId}`,
    ),
  ]
}

/** What an audit of a learner's rows in classes found. */
export function classLines({ rows, differences }: RolledAudit): string[] {
  if (rows === 0 && differences.length === 0) return []
  if (differences.length === 0) return [`${rows} rows in classes, as the logs say.`]
  return [
    `${rows} rows in classes.`,
    ...listed(
      'row in a class',
      'rows in classes',
      differences,
      ({ assignmentId, itemId, row, replayed }) =>
        `${itemId} of ${assignmentId}: ${rowDifference(row, replayed)}`,
    ),
  ]
}

function rowDifference(row: ItemTally | null, replayed: ItemTally | null): string {
  if (row === null) return 'has no row'
  if (replayed === null) return 'has a row and no answer'
  const found = parts(figuresOf(row), figuresOf(replayed))
  return found === '' ? 'what was typed or read differs' : found
}

/** A row without what its learner typed and read: how much of it there is. */
const figuresOf = ({ wrongAnswers, variants, ...figures }: ItemTally) => ({
  ...figures,
  wrongAnswers: wrongAnswers.length,
  variants: variants?.length ?? 0,
})

function listed<Item>(
  one: string,
  many: string,
  items: readonly Item[],
  line: (item: Item) => string,
): string[] {
  if (items.length === 0) return []
  const more = items.length - SHOWN_MOST
  return [
    items.length === 1 ? `1 ${one} differs:` : `${items.length} ${many} differ:`,
    ...items.slice(0, SHOWN_MOST).map((item) => `  ${line(item)}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ]
}

function differing(
  what: string,
  difference: { readonly row: unknown; readonly replayed: unknown } | null,
): string[] {
  return difference === null ? [] : [`${what}: ${parts(difference.row, difference.replayed)}`]
}

function cardDifference(row: CardState | null, replayed: CardState | null): string {
  if (row === null) return 'has no row'
  if (replayed === null) return 'has a row but is no card'
  return parts(row, replayed)
}

/** The parts of two values that differ, by path: what is stored, then what the log makes of it. */
function parts(stored: unknown, replayed: unknown): string {
  const [before, after] = [new Map(leaves(stored)), new Map(leaves(replayed))]
  const paths = [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  )
  return paths
    .map(
      (path) =>
        `${path === '' ? '' : `${path} `}${before.get(path) ?? 'nothing'}, by the log ${after.get(path) ?? 'nothing'}`,
    )
    .join('; ')
}

function leaves(value: unknown, path = ''): [string, string][] {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [[path, String(value)]]
  return Object.entries(value).flatMap(([name, part]) => leaves(part, path === '' ? name : `${path}.${name}`))
}
