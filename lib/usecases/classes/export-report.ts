import 'server-only'
import { CSV_MARK, tableCsv, type Cell } from '@/lib/content/export/table-csv'
import type { ClassProblem } from '@/lib/contracts/classes'
import type { ItemRowDto, LearnerRowDto, ReportExport } from '@/lib/contracts/report'
import { err, ok, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'
import { selectOptionalOwnClass } from '@/lib/data/classes/classes'
import {
  selectReported,
  selectLearnerRows,
  selectOptionalReported,
  type AssignmentRecord,
} from '@/lib/data/classes/report'
import type { Standing } from '@/lib/data/classes/members'
import { selectItems } from '@/lib/data/classes/report-items'
import { noteVisit } from '@/lib/data/classes/visits'
import { database } from '@/lib/data/pool'
import { isoDay } from '@/lib/words/format'
import { report as words } from '@/lib/words/report'
import { standingWith } from './standing'

/** A file of what a class has done. */
export interface ReportFile {
  readonly name: string
  /** The text, piece by piece as it is read. */
  readonly pieces: AsyncGenerator<string, void>
}

/** Items read at once. */
const AT_ONCE = 500

/**
 * The learners or the items of a class’s assignments as a CSV file: what the pages show and no more. Taking it is noted.
 */
export async function exportReport(
  viewer: Viewer,
  { classId, what, assignment }: ReportExport & { readonly classId: string },
  now: number,
): Promise<Result<ReportFile, ClassProblem>> {
  const found = await standingWith(database, viewer, classId, 'see-learners')
  if (!found.ok) return found
  const standing = found.value
  const assignments = await assignmentsOf(standing, assignment)
  if (assignments === null) return err({ code: 'not-found' })
  await noteVisit(database, standing, { page: 'export', about: null }, now)
  const ownClass = await selectOptionalOwnClass(database, viewer, classId)
  const of = assignment === undefined ? (ownClass?.name ?? '') : (assignments[0]?.name ?? '')
  const pieces = what === 'learners' ? learnerPieces(standing, assignments) : itemPieces(assignments)
  return ok({ name: words.file[what](of), pieces })
}

async function assignmentsOf(
  standing: Standing,
  assignmentId: string | undefined,
): Promise<readonly AssignmentRecord[] | null> {
  if (assignmentId === undefined) return selectReported(database, standing)
  const assignment = await selectOptionalReported(database, standing, assignmentId)
  return assignment === null ? null : [assignment]
}

async function* learnerPieces(
  standing: Standing,
  assignments: readonly AssignmentRecord[],
): AsyncGenerator<string, void> {
  yield CSV_MARK + tableCsv([Object.values(words.csv.learners)])
  for (const { assignmentId, name } of assignments) {
    const learners = await selectLearnerRows(database, standing, assignmentId)
    yield tableCsv(learners.map((learner) => [name, ...learnerCells(learner)]))
  }
}

/** The cells of a learner, in the order of `words.csv.learners` behind the assignment. */
function learnerCells(learner: LearnerRowDto): readonly Cell[] {
  const { name, state, credit, startedOn, days, lateDays, band } = learner
  const isHere = state === 'active'
  return [
    name ?? words.learners.left,
    words.learners.state[state],
    learner.isExcused ? words.csv.yes : '',
    isHere ? isoDay(learner.dueOn) : null,
    startedOn === null ? null : isoDay(startedOn),
    isHere ? days.length : null,
    isHere ? lateDays.length : null,
    [...days, ...lateDays].map(isoDay).join(' '),
    isHere ? learner.itemsBegun : null,
    isHere ? learner.items : null,
    share(learner.recallNow),
    share(learner.recallThen),
    share(band?.[0] ?? null),
    share(band?.[1] ?? null),
    learner.minutesAhead === null ? null : Math.round(learner.minutesAhead),
    share(credit.days),
    share(credit.recall),
    share(credit.whole),
    share(credit.before),
  ]
}

async function* itemPieces(assignments: readonly AssignmentRecord[]): AsyncGenerator<string, void> {
  yield CSV_MARK + tableCsv([Object.values(words.csv.items)])
  for (const assignment of assignments) {
    for (let offset = 0, of = 1; offset < of; offset += AT_ONCE) {
      const asked = { sort: 'title', tag: '', text: '', offset, most: AT_ONCE } as const
      const found = await selectItems(database, assignment, asked)
      of = found.of
      yield tableCsv(found.items.map((item) => [assignment.name, ...itemCells(item)]))
    }
  }
}

/** The cells of an item, in the order of `words.csv.items` behind the assignment. */
const itemCells = ({ surprise, givenAnswers, variants, ...item }: ItemRowDto): readonly Cell[] => [
  item.title,
  item.tags.join(' '),
  item.learners,
  item.answers,
  share(item.recalled / item.answers),
  tenth(surprise?.mean ?? null),
  tenth(surprise?.low ?? null),
  tenth(surprise?.high ?? null),
  item.discrimination === null ? null : Math.round(item.discrimination * 100) / 100,
  givenAnswers.map(({ text, learners }) => words.csv.given(text, learners)).join('; '),
  variants.map(({ name, recalled, answers }) => words.csv.variant(name, recalled / answers)).join('; '),
]

const tenth = (value: number | null): number | null => (value === null ? null : Math.round(value * 10) / 10)

/** A share as a percentage with one decimal, which a spreadsheet takes for a number. */
const share = (value: number | null): number | null => tenth(value === null ? null : value * 100)
