import 'server-only'
import { grouped } from '@/lib/classes/grouped'
import { asCompared } from '@/lib/classes/tally'
import { renderCard } from '@/lib/content/notes'
import {
  addUpItems,
  addUpVariants,
  holdAssignment,
  noteItemsRolled,
  saveItems,
  selectLatestChange,
  selectGivenTexts,
  selectItemsBehind,
  selectPublishedNotes,
  type GivenText,
  type HeldAssignment,
} from '@/lib/data/classes/rolling-items'
import type { Database } from '@/lib/data/pool'

/** Items added up at once: of a class of 500 that is 100,000 rows. */
const AT_ONCE = 200

/**
 * Adds up the items of an assignment of which a learner's row changed since. In a transaction of its own, which holds
 * the assignment.
 *
 * @returns how many items
 */
export async function rollUpItems(connection: Database, assignmentId: string, now: number): Promise<number> {
  const assignment = await holdAssignment(connection, assignmentId)
  if (assignment === null) return 0
  const itemIds = await selectItemsBehind(connection, assignment)
  if (itemIds.length === 0) return 0
  // Rows that change from now on say a later moment than this: see where they are written.
  const rolledAt = Math.max(now, assignment.rolledAt ?? 0, await selectLatestChange(connection, assignment))
  for (let from = 0; from < itemIds.length; from += AT_ONCE)
    await rollUp(connection, assignment, itemIds.slice(from, from + AT_ONCE), rolledAt)
  await noteItemsRolled(connection, assignment, rolledAt)
  return itemIds.length
}

async function rollUp(
  connection: Database,
  assignment: HeldAssignment,
  itemIds: readonly string[],
  rolledAt: number,
): Promise<void> {
  const figures = await addUpItems(connection, assignment, itemIds)
  const texts = await givenTexts(connection, assignment, itemIds)
  const variants = grouped(await addUpVariants(connection, assignment, itemIds), ({ itemId }) => itemId)
  const items = figures.map((item) => ({
    ...item,
    wrongAnswers: (texts.get(item.itemId) ?? []).map(({ text, learners }) => ({ text, learners })),
    variants:
      variants.get(item.itemId)?.map(({ name, learners, answers, recalled, surprise }) => ({
        name,
        learners,
        answers,
        recalled,
        surprise,
      })) ?? null,
  }))
  await saveItems(connection, assignment, items, rolledAt)
}

/** What was typed and missed, by item, without what was asked for: to have typed that and missed it is a slip of grading. */
async function givenTexts(
  connection: Database,
  assignment: HeldAssignment,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly GivenText[]>> {
  const texts = await selectGivenTexts(connection, assignment, itemIds)
  const typed = [...new Set(texts.map(({ itemId }) => itemId))]
  const notes = typed.length === 0 ? [] : await selectPublishedNotes(connection, assignment, typed)
  const expected = new Map(
    notes.map(({ itemId, kind, fields }) => [itemId, renderCard(kind, fields, 0).expected] as const),
  )
  const others = texts.filter(({ itemId, text }) => text !== asCompared(expected.get(itemId) ?? ''))
  return grouped(others, ({ itemId }) => itemId)
}
