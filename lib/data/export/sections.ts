/**
 * What an export holds of a table: rows under a name of their own. A column is written under its name in camel case, or
 * under the one behind it; `::` says as what it is read, since the driver gives wide whole numbers as text.
 */
export interface Section {
  readonly name: string
  /** Of what its rows are; more may be joined to it. */
  readonly table: string
  readonly joined?: string
  /** The column that says whose a row is. */
  readonly owner: 'user_id' | 'id'
  /** Columns that name one of the owner's rows, in the order in which the rows are read. Empty: there is one row. */
  readonly key: readonly string[]
  readonly columns: readonly string[]
}

const one = (name: string, table: string, owner: Section['owner'], columns: string): Section => ({
  ...{ name, table, owner },
  key: [],
  columns: columns.split(/,\s*/),
})

const many = (name: string, table: string, key: readonly string[], columns: string): Section => ({
  ...{ name, table, key },
  owner: 'user_id',
  columns: columns.split(/,\s*/),
})

/** All that an export holds, in its order. docs/export-format.md says what each of them means. */
export const SECTIONS: readonly Section[] = [
  one(
    'account',
    'users',
    'id',
    'id userId, email, is_demo, created_at, email_confirmed_at, password_changed_at, second_factor, age_basis',
  ),
  one(
    'settings',
    'learners',
    'user_id',
    'name, zone, day_start_minute, held_day, held_from, writing, desired_retention, minutes_per_day, new_per_day, ' +
      'own_prediction, large_surprise, single_key_shortcuts, decimal_sign, problem_share, quitting_minute, ' +
      'bedtime_minute, wake_minute, morning_put_off, sleep_experiment, records_dread, records_sleep, ' +
      'records_exercise, records_worries, reminds_evening, reminds_morning, quiet_from, quiet_to, mail_reminders, ' +
      'told_too_sure_at, told_too_sure_in, away_from, away_until',
  ),
  many('sessions', 'sessions', ['session_id'], 'session_id, way, device, created_at, seen_at'),
  many('passkeys', 'passkeys', ['credential_id'], 'name, is_synced, created_at, used_at'),
  many('outsideAccounts', 'outside_accounts', ['provider'], 'provider, subject, label, linked_at'),
  {
    ...many(
      'classes',
      'class_members',
      ['class_id'],
      'class_id, class_name, role, state, since, name yourName, consented_at',
    ),
    joined: 'JOIN (SELECT class_id AS at, name AS class_name FROM classes) c ON c.at = class_id',
  },
  many(
    'assignedCopies',
    'assigned_copies',
    ['assignment_id'],
    'assignment_id, deck_id, set_id, number, started_at, counts_from',
  ),
  many(
    'copiedItems',
    'copied_items',
    ['assignment_id', 'item_id'],
    'assignment_id, item_id, own_id, revision, state',
  ),
  many('calendarFeeds', 'calendar_feeds', ['user_id'], 'created_at'),
  many('reminderDevices', 'push_subscriptions', ['subscription_id'], 'subscription_id, device, created_at'),
  many('reminders', 'reminder_sendings', ['day', 'part'], 'day, part, sent_at'),
  many(
    'decks',
    'decks',
    ['id'],
    'id deckId, name, description, desired_retention, created_at, archived_at, paused_at, deleted_at',
  ),
  many(
    'noteTypes',
    'note_types',
    ['note_type_id'],
    'note_type_id, anki_id::float8, name, fields, templates, is_cloze, created_at',
  ),
  many(
    'notes',
    'notes',
    ['deck_id', 'id'],
    'id noteId, deck_id, kind, fields, note_type_id, tags, version, created_at, updated_at, deleted_at',
  ),
  {
    ...many(
      'cards',
      'card_states',
      ['card_id'],
      'card_id, note_id, deck_id, ordinal, stage, shelf, buried_until, position::float8, due_day, stability, ' +
        'difficulty, last_answered_at, last_day, reps, lapses, interval_days, history',
    ),
    joined: 'JOIN (SELECT id, ordinal FROM cards) c ON c.id = card_id',
  },
  many('ankiNotes', 'anki_notes', ['guid'], 'guid, note_id, anki_id::float8, brought, version'),
  many('ankiCards', 'anki_cards', ['card_id'], 'card_id, anki_id::float8, is_former'),
  many(
    'events',
    'events',
    ['seq'],
    'seq::float8, event_id, kind, card_id, at, accepted_at, clock_cut, device_id, device_seq::float8, sitting_id, ' +
      'shown_at, study_day, grade, own_prediction, saw_prediction, response, model_version, value, value_low, ' +
      'value_high, delta, stability_before, difficulty_before, fsrs_value, dawn_value, blend_value, ' +
      'target_event_id, data',
  ),
  many('changes', 'changes', ['change_id'], 'change_id, kind, data, created_at, undone_at'),
  many(
    'recallAttempts',
    'recall_attempts',
    ['attempt_id'],
    'attempt_id, note_id, deck_id, tag, text, points_total, points_recalled, grade, created_at',
  ),
  many('media', 'media', ['hash'], 'hash, mime, size, created_at'),
  many(
    'problemSets',
    'problem_sets',
    ['set_id'],
    'set_id, name, description, skills, created_at, paused_at, deleted_at',
  ),
  many(
    'problems',
    'problems',
    ['problem_id'],
    'problem_id, set_id, position, title, tags, source, published, published_at, version, created_at, ' +
      'updated_at, deleted_at',
  ),
  many(
    'practiceRounds',
    'practice_rounds',
    ['round_id'],
    'round_id, problem_id, seed::text, started_at, study_day, state, standing, ended_at',
  ),
  many(
    'practiceEvents',
    'practice_events',
    ['seq'],
    'seq::float8, event_id, kind, round_id, problem_id, at, study_day, step_id, is_right, model_version, value, ' +
      'value_low, value_high, delta, data',
  ),
  many(
    'focusBlocks',
    'focus_blocks',
    ['block_id'],
    'block_id, work_kind, cue, deck_id, set_id, process, minutes_chosen, minutes, started_at, start_hour, ' +
      'pause_from, pause_to, ended_at, closed_at, break_until, dread, felt, predicted_felt, delta',
  ),
  many('strayThoughts', 'stray_thoughts', ['thought_id'], 'thought_id, block_id, text, noted_at, done_at'),
  many(
    'planItems',
    'plan_items',
    ['item_id'],
    'item_id, day, place, kind, deck_id, set_id, process, minutes, dread, postponed, postponed_from, done_at, ' +
      'block_id, created_at',
  ),
  many(
    'nightProblems',
    'night_problems',
    ['problem_id'],
    'problem_id, first_id, night, source, note_id, ordinal, round_id, title, criterion, drawn_primed, ' +
      'insight_note_id, created_at',
  ),
  many(
    'nightEvents',
    'night_events',
    ['problem_id', 'place'],
    'problem_id, place, kind, at, restated, stuck, capture, text, grade',
  ),
  many(
    'stuckPoints',
    'stuck_points',
    ['stuck_id'],
    'stuck_id, note_id, ordinal, title, stuck, parked_at, again_at, settled_at, round_id',
  ),
  many('dayRecords', 'day_records', ['day'], 'day, sleep_minutes, exercise_minutes'),
  many(
    'mockExams',
    'mock_exams',
    ['exam_id'],
    'exam_id, deck_id, tag, name, minutes, started_at, deadline, place, handed_in_at, finished_at',
  ),
  many(
    'mockExamQuestions',
    'mock_exam_questions',
    ['exam_id', 'place'],
    'exam_id, place, card_id, event_id, predicted, standing, text, shown_at, left_at, grade',
  ),
  many('worries', 'worries', ['worry_id'], 'worry_id, text, written_at'),
  many(
    'personalExams',
    'personal_exams',
    ['exam_id'],
    'exam_id, name, exam_day, set_on, target, minutes_per_day, early_aim, tags, created_at',
  ),
  many('personalExamDecks', 'personal_exam_decks', ['exam_id', 'deck_id'], 'exam_id, deck_id'),
  many(
    'personalExamRaises',
    'personal_exam_raises',
    ['deck_id'],
    'deck_id, retention_before, retention_raised',
  ),
]

/** Under which name a column is written: `created_at` as `createdAt`. */
export const exportedName = (column: string): string =>
  column.split(' ')[1] ??
  column.replace(/::.*$/, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())

/** What no export holds, and why: a table, or a column of one. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  account_links: 'secrets of letters that were sent, good for a day at most',
  package_imports:
    'how imports of packages stand, and reports of them for thirty days; what they brought is there itself',
  passkey_challenges: 'what a passkey is asked to sign, good for minutes',
  learner_models: 'worked out from the events',
  journal: 'what stood before the latest events, worked out from them',
  skill_models: 'worked out from the practice events',
  assigned_items: 'worked out from the events',
  insight_progress: 'how far the events have been added up',
  insight_days: 'worked out from the events',
  insight_slots: 'worked out from the events',
  'assigned_copies.retention_before': 'worked out from the events',
  'assigned_copies.retention_raised': 'worked out from the events',
  'assigned_copies.rolled_seq': 'how far the events have been counted',
  'assigned_copies.rolled_practice_seq': 'the same',
  'assigned_copies.rolled_day': 'the same',
  cards: 'one for each row of card_states, to which its ordinal is joined',
  'learners.starting_value': 'worked out from the ratings of the focus blocks',
  'users.password_hash': 'a secret',
  'users.session_number': 'counts how often all sessions were ended',
  'sessions.session_number': 'the same',
  'passkeys.credential_id': 'by which a passkey is found at sign-in',
  'passkeys.public_key': 'of use to this server alone',
  'passkeys.counter': 'of use to this server alone',
  'passkeys.transports': 'of use to this server alone',
  'class_members.member_id': 'of use to this server alone',
  'calendar_feeds.token_hash': 'of a secret',
  'push_subscriptions.endpoint': 'a secret: whoever has it can send to the device',
  'push_subscriptions.endpoint_hash': 'of a secret',
  'push_subscriptions.p256dh': 'a key',
  'push_subscriptions.auth': 'a key',
  'push_subscriptions.failures': 'of use to this server alone',
  'notes.key_hash': 'worked out from the fields',
  'media.bytes': 'stand beside the data as files',
}
