import 'server-only'
import type { NoteDue, NoteFilter, NoteSort, NoteState, NoteSurprise } from '@/lib/contracts/note-list'
import { SURPRISE_POINTS } from '@/lib/contracts/note-list'
import type { Viewer } from '@/lib/contracts/viewer'
import { LEECH, type StudyDay } from '@/lib/scheduling'

const WEEK_DAYS = 7

/** Part of a statement, with the values it names. */
export interface Matching {
  /** `WITH …, matching AS (…)`: id and place, counted from 1 in the order of the list, of each note that matches. */
  readonly text: string
  readonly values: readonly unknown[]
}

/** The notes of some decks that a filter lets through. */
export function matchingNotes(
  viewer: Viewer,
  deckIds: readonly string[],
  filter: NoteFilter,
  today: StudyDay,
): Matching {
  const values: unknown[] = [viewer.userId, deckIds]
  const put = (value: unknown): string => `$${values.push(value)}`
  const { q, tags = [], state, due, surprise, sort = 'newest' } = filter
  const conditions = [
    'n.user_id = $1 AND n.deck_id = ANY ($2::uuid[]) AND n.deleted_at IS NULL',
    ...(q === undefined ? [] : [containing(put(`%${q.replace(/[\\%_]/g, '\\$&')}%`))]),
    ...tags.map((tag) => tagged(put(tag.toLowerCase()))),
    ...(state === undefined ? [] : [hasCard(STATE[state])]),
    ...(due === undefined ? [] : [isDue(due, put(today))]),
    ...(surprise === undefined ? [] : [`EXISTS (SELECT ${LAST_ANSWERS} AND ${SURPRISED[surprise]})`]),
  ]
  const text = `WITH taken_back AS MATERIALIZED (
      SELECT target_event_id FROM events WHERE user_id = $1 AND kind = 'void'
    ), matching AS MATERIALIZED (
      SELECT n.id, row_number() OVER (ORDER BY ${ORDER[sort]}, n.id) AS place
      FROM notes n WHERE ${conditions.join(' AND ')})`
  return { text, values }
}

const containing = (pattern: string): string =>
  `(n.fields->>'front' ILIKE ${pattern} OR n.fields->>'back' ILIKE ${pattern}
    OR n.fields->>'hint' ILIKE ${pattern} OR array_to_string(n.tags, ' ') ILIKE ${pattern})`

const tagged = (tag: string): string =>
  `EXISTS (SELECT FROM unnest(n.tags) t WHERE lower(t) = ${tag} OR starts_with(lower(t), ${tag} || '::'))`

/** The note's cards, those it no longer makes left out. */
const CARDS = `FROM card_states s WHERE s.user_id = n.user_id AND s.note_id = n.id AND s.shelf <> 'removed'`

const hasCard = (condition: string): string => `EXISTS (SELECT ${CARDS} AND ${condition})`

const STATE = {
  new: `s.shelf = 'active' AND s.stage = 'new'`,
  relearning: `s.shelf = 'active' AND s.stage = 'relearning'`,
  review: `s.shelf = 'active' AND s.stage = 'review'`,
  aside: `s.shelf = 'suspended'`,
  'often-missed': `s.shelf = 'active' AND s.lapses >= ${LEECH.lapses} AND s.reps <= s.lapses * ${LEECH.daysForEach}`,
} as const satisfies Record<NoteState, string>

/** A card that was parked until a day comes no earlier. */
const COMES = `s.shelf = 'active' AND s.due_day IS NOT NULL AND greatest(s.due_day, s.buried_until)`

function isDue(due: NoteDue, today: string): string {
  switch (due) {
    case 'today':
      return hasCard(`${COMES} <= ${today}`)
    case 'week':
      return hasCard(`${COMES} <= ${today} + ${WEEK_DAYS}`)
    case 'later':
      return `${hasCard(`s.shelf = 'active'`)} AND NOT ${hasCard(`${COMES} <= ${today}`)}`
  }
}

/**
 * The last answer to each of the note's cards, those taken back left out. A card that started afresh has none: what it
 * was answered before no longer says where it stands.
 */
const LAST_ANSWERS = `FROM (SELECT s.card_id ${CARDS} AND s.stage <> 'new') s
  CROSS JOIN LATERAL (
    SELECT a.delta FROM events a
    WHERE a.user_id = n.user_id AND a.card_id = s.card_id AND a.kind = 'answer'
      AND a.event_id NOT IN (SELECT target_event_id FROM taken_back)
    ORDER BY a.seq DESC LIMIT 1) last
  WHERE last.delta IS NOT NULL`

const LEAST = SURPRISE_POINTS / 100

const SURPRISED = {
  any: `abs(last.delta) >= ${LEAST}`,
  better: `last.delta >= ${LEAST}`,
  less: `last.delta <= -${LEAST}`,
} as const satisfies Record<NoteSurprise, string>

const ORDER = {
  newest: 'n.created_at DESC',
  oldest: 'n.created_at',
  front: `lower(n.fields->>'front'), n.created_at`,
  due: `(SELECT min(greatest(s.due_day, s.buried_until)) ${CARDS} AND s.shelf = 'active' AND s.due_day IS NOT NULL)
    NULLS LAST, n.created_at DESC`,
  missed: `(SELECT max(s.lapses) ${CARDS}) DESC NULLS LAST, n.created_at DESC`,
  surprise: `(SELECT max(abs(last.delta)) ${LAST_ANSWERS}) DESC NULLS LAST, n.created_at DESC`,
} as const satisfies Record<NoteSort, string>
