import { v7 as uuidv7 } from 'uuid'

/** What runs a statement: the application’s own pool, or a connection of a test. */
export interface Statements {
  query(text: string, values?: readonly unknown[]): Promise<unknown>
}

const names =
  'Ada Ben Cleo Dana Emre Fay Gus Hana Ivo Jun Kaya Lior Mira Noa Olga Per Quin Rosa Sami Tove Uma Vera Wim'.split(
    ' ',
  )

/** Puts learners into a class, so many; returns what the class knows them by. */
export async function addLearners(db: Statements, classId: string, number: number): Promise<string[]> {
  const memberIds: string[] = []
  for (let place = 0; place < number; place++) {
    const [userId, memberId] = [uuidv7(), uuidv7()]
    await db.query('INSERT INTO users (id) VALUES ($1)', [userId])
    await db.query(
      `INSERT INTO class_members (class_id, user_id, member_id, role, state, since, name, consented_at)
       VALUES ($1, $2, $3, 'learner', 'active', now(), $4, now())`,
      [classId, userId, memberId, names[place % names.length]],
    )
    memberIds.push(memberId)
  }
  return memberIds
}

/** An item of what is assigned. */
export interface SampleItem {
  readonly title: string
  readonly back?: string
  readonly tags?: readonly string[]
  readonly kind?: string
  readonly body?: unknown
}

export interface SampleAssignment {
  readonly assignmentId: string
  readonly publicationId: string
  readonly itemIds: readonly string[]
}

/** What an assignment asks, as far as a test says. */
export interface SampleRules {
  readonly startsOn: number
  readonly dueOn: number
  readonly examOn?: number | null
  readonly target?: number | null
  readonly wantedDays?: number | null
  readonly wantedRecall?: number | null
  readonly lateDays?: number
}

/** Publishes items and assigns them. */
export async function assign(
  db: Statements,
  classId: string,
  name: string,
  rules: SampleRules,
  items: readonly SampleItem[],
): Promise<SampleAssignment> {
  const [publicationId, assignmentId] = [uuidv7(), uuidv7()]
  const itemIds = items.map(() => uuidv7())
  const kind = items.some((item) => item.kind === 'problem') ? 'problems' : 'deck'
  await db.query(
    `INSERT INTO publications (class_id, publication_id, kind, source_id, created_at)
     VALUES ($1, $2, $3, $4, now())`,
    [classId, publicationId, kind, uuidv7()],
  )
  await db.query(
    `INSERT INTO published_versions (publication_id, number, name, description, items, item_count, published_at)
     VALUES ($1, 1, $2, '', $3, $4, now())`,
    [publicationId, name, JSON.stringify(itemIds.map((itemId) => [itemId, 1])), itemIds.length],
  )
  for (const [place, { title, back = 'An answer', tags = [], kind = 'basic', body }] of items.entries())
    await db.query(
      `INSERT INTO published_items (publication_id, item_id, revision, kind, body, title, tags, key_hash, source_id)
       VALUES ($1, $2, 1, $3, $4, $5, $6, $7, $8)`,
      [
        publicationId,
        itemIds[place],
        kind,
        JSON.stringify(body ?? { front: title, back }),
        title,
        tags,
        String(place).padStart(64, '0'),
        uuidv7(),
      ],
    )
  const { startsOn, dueOn, examOn = null, target = null, wantedDays = null, wantedRecall = null } = rules
  const lateDays = rules.lateDays ?? 0
  await db.query(
    `INSERT INTO assignments (class_id, assignment_id, publication_id, starts_on, due_on, exam_on, target, late_rule,
       late_days, wanted_days, day_answers, wanted_recall, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 5, $11, now())`,
    [
      ...[classId, assignmentId, publicationId, startsOn, dueOn, examOn, target],
      ...[lateDays > 0 ? 'half' : 'none', lateDays, wantedDays, wantedRecall],
    ],
  )
  return { assignmentId, publicationId, itemIds }
}

/** How a learner stands, as the job would have worked it out. */
export interface SampleStanding {
  readonly startedOn: number | null
  readonly items?: number
  readonly itemsBegun?: number
  readonly days?: readonly number[]
  readonly now?: number | null
  readonly due?: number | null
  readonly exam?: number | null
  /** Half the width of the band. */
  readonly spread?: number
  readonly minutes?: readonly number[]
  readonly credit?: number | null
  readonly creditDays?: number | null
  readonly creditRecall?: number | null
}

const around = (value: number | null | undefined, by: number): number | null =>
  value === null || value === undefined ? null : Math.min(1, Math.max(0, value + by))

/** Writes a learner’s standing. */
export async function stand(
  db: Statements,
  assignmentId: string,
  memberId: string,
  standing: SampleStanding,
): Promise<void> {
  const { startedOn, items = 40, itemsBegun = 0, days = [], spread = 0.06 } = standing
  const { due, exam } = standing
  await db.query(
    `INSERT INTO assignment_standings (assignment_id, member_id, started_on, items, items_begun, answers, retrieval_days,
       late_retrieval_days, recall_now, recall_due, recall_due_low, recall_due_high, recall_exam, recall_exam_low,
       recall_exam_high, minutes_ahead, credit_days, credit_recall, credit, rolled_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, '{}', $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, now())`,
    [
      ...[assignmentId, memberId, startedOn, items, itemsBegun, itemsBegun * 3, days, standing.now ?? null],
      ...[due ?? null, around(due, -spread), around(due, spread)],
      ...[exam ?? null, around(exam, -spread), around(exam, spread)],
      ...[standing.minutes ?? [], standing.creditDays ?? null],
      ...[standing.creditRecall ?? null, standing.credit ?? null],
    ],
  )
}

/** An item over the class. Surprises are shares: −0.4 is 40 points less than predicted. */
export interface SampleFigures {
  readonly learners?: number
  readonly answers?: number
  readonly recalled?: number
  readonly surpriseLearners?: number
  readonly mean?: number | null
  readonly low?: number | null
  readonly high?: number | null
  readonly discrimination?: number | null
  readonly given?: readonly { readonly text: string; readonly learners: number }[]
  readonly variants?: readonly {
    readonly name: string
    readonly learners: number
    readonly answers: number
    readonly recalled: number
  }[]
}

/** Writes what is known of an item over the class. */
export async function addUp(
  db: Statements,
  assignmentId: string,
  itemId: string,
  figures: SampleFigures,
): Promise<void> {
  const { learners = 24, answers = 60, recalled = 36, surpriseLearners = learners } = figures
  await db.query(
    `INSERT INTO assignment_items (assignment_id, item_id, learners, answers, recalled, predicted, surprise_learners,
       surprise_mean, surprise_low, surprise_high, discrimination, wrong_answers, variants, rolled_at)
     VALUES ($1, $2, $3, $4, $5, $4, $6, $7, $8, $9, $10, $11, $12, now())`,
    [
      ...[assignmentId, itemId, learners, answers, recalled, surpriseLearners],
      ...[figures.mean ?? null, figures.low ?? null, figures.high ?? null, figures.discrimination ?? null],
      JSON.stringify(figures.given ?? []),
      figures.variants === undefined ? null : JSON.stringify(figures.variants),
    ],
  )
}

/** Items of a course in statistics with how they surprise: mean, and the middle half of the class, in points. */
const ITEMS = [
  [
    'What a p-value is',
    'How likely data as extreme as these are if the null hypothesis holds',
    'tests',
    -41,
    -62,
    -18,
  ],
  ['Type I or type II error', 'Type I: rejecting a true null hypothesis', 'tests', -33, -55, -9],
  ['Paired or unpaired', 'Paired: two measurements of the same people', 'tests', -24, -44, -6],
  ['Standard error', 'The standard deviation of an estimate', 'estimates', -17, -31, -2],
  ['R², and what it leaves out', 'The share of variance explained', 'regression', -12, -36, 9],
  ['What a confidence interval covers', 'The parameter, in 95 of 100 samples', 'estimates', -9, -21, 4],
  ['Degrees of freedom', 'Values free to vary', 'estimates', -5, -14, 6],
  ['Median or mean', 'The median, where a few values are extreme', 'descriptions', 6, -4, 13],
  ['Variance', 'The mean squared deviation', 'descriptions', 8, 1, 15],
  ['Outlier', 'A value far from the others', 'descriptions', 11, 3, 19],
] as const

const EXAM_RECALL = [
  0.37, 0.43, 0.46, 0.52, 0.55, 0.58, 0.61, 0.63, 0.65, 0.66, 0.68, 0.71, 0.72, 0.73, 0.74, 0.75, 0.77, 0.79,
  0.82, 0.84, 0.86, 0.88, 0.93, 0.95,
]

/**
 * Fills a class with three assignments and what a job would have worked out of its learners.
 *
 * @param today days since 1970
 */
export async function reportClass(
  db: Statements,
  { classId, memberIds, today }: { classId: string; memberIds: readonly string[]; today: number },
): Promise<readonly SampleAssignment[]> {
  const items = ITEMS.map(([title, back, tag]) => ({ title, back, tags: [tag] }))
  const rules = { target: 0.6, wantedRecall: 0.6, wantedDays: 6, examOn: today + 19, lateDays: 3 }
  const first = await assign(
    db,
    classId,
    'Confidence intervals',
    { ...rules, startsOn: today - 17, dueOn: today + 2 },
    items,
  )
  const second = await assign(
    db,
    classId,
    'Tests for two groups',
    { ...rules, examOn: null, startsOn: today - 4, dueOn: today + 6 },
    items.slice(0, 6),
  )
  const third = await assign(
    db,
    classId,
    'Regression, first look',
    { startsOn: today + 5, dueOn: today + 13, wantedDays: 4 },
    items.slice(4, 8),
  )
  for (const [place, memberId] of memberIds.entries()) {
    const exam = EXAM_RECALL[place % EXAM_RECALL.length] ?? 0.7
    const practised = Math.min(6, Math.floor(exam * 8))
    await stand(db, first.assignmentId, memberId, {
      startedOn: today - 15 + (place % 5),
      itemsBegun: Math.round(40 * Math.min(1, exam + 0.1)),
      days: Array.from({ length: practised }, (_, day) => today - 14 + day * 2),
      now: Math.min(0.98, exam + 0.06),
      due: Math.min(0.98, exam + 0.04),
      exam,
      spread: 0.05,
      minutes: Array.from({ length: 14 }, (_, day) => 12 - 8 * exam + (day % 3)),
      creditDays: practised / 6,
      creditRecall: Math.min(1, (exam + 0.04) / 0.6),
      credit: (practised / 6 + Math.min(1, (exam + 0.04) / 0.6)) / 2,
    })
    if (place % 3 === 0)
      await stand(db, second.assignmentId, memberId, {
        startedOn: today - 3,
        itemsBegun: 12,
        days: [today - 3, today - 1],
        now: exam - 0.1,
        due: exam,
        minutes: Array.from({ length: 14 }, () => 6),
        credit: 0.3,
        creditDays: 0.3,
      })
  }
  for (const memberId of memberIds.slice(0, 3))
    await db.query(
      'INSERT INTO assignment_exceptions (assignment_id, member_id, due_on, is_excused) VALUES ($1, $2, $3, false)',
      [first.assignmentId, memberId, today + 9],
    )
  for (const [place, [, , , mean, low, high]] of ITEMS.entries()) {
    await addUp(db, first.assignmentId, first.itemIds[place] ?? '', {
      recalled: 40 + Math.round(mean / 2),
      mean: mean / 100,
      low: low / 100,
      high: high / 100,
      discrimination: 0.6 - place / 10,
      ...(place === 0
        ? {
            given: [
              { text: 'the chance that the null hypothesis is true', learners: 7 },
              { text: 'how large the effect is', learners: 4 },
            ],
          }
        : {}),
    })
  }
  return [first, second, third]
}

/**
 * Has the standings of a class say what its rules ask for, as the job would have it: with a server at work on the same
 * database, others would be made anew. In the transaction in which they are made.
 */
export async function fitToRules(db: Statements, classId: string): Promise<void> {
  await db.query(
    `UPDATE assignment_standings s SET items = v.item_count,
       credit_days = CASE WHEN a.wanted_days IS NOT NULL THEN coalesce(s.credit_days, 0) END,
       credit_recall = CASE WHEN a.wanted_recall IS NOT NULL THEN coalesce(s.credit_recall, 0) END
     FROM assignments a JOIN published_versions v USING (publication_id)
     WHERE a.class_id = $1 AND s.assignment_id = a.assignment_id`,
    [classId],
  )
}
