import { describe, expect, it } from 'vitest'
import type { ImportReply } from '@/lib/contracts/import'
import { AS_THE_FILE_SAYS as layout } from '@/lib/content/csv'
import type { Viewer } from '@/lib/contracts/viewer'
import { deckSummaries } from '@/lib/data/deck-summaries'
import { noteWindow } from '@/lib/data/note-list'
import { selectOptionalNoteDto } from '@/lib/data/note-pages'
import { database } from '@/lib/data/pool'
import { acceptEvents } from '@/lib/usecases/accept-events'
import { archiveDeck } from '@/lib/usecases/archive-deck'
import { editNote } from '@/lib/usecases/edit-note'
import { importNotes } from '@/lib/usecases/import-notes'
import { Device } from '../../support/device'
import { addDeck, openLearner } from '../../support/learners'
import { expectCleanLog, logOf } from './clean-log'

const now = Math.floor(Date.now() / 3_600_000) * 3_600_000
const today = 20_000

const rivers = `#separator:Comma
#columns:River,Mouth,Hint,Tags,Deck
#tags column:4
#deck column:5
Nile,Mediterranean Sea,,africa long,
Amazon,Atlantic Ocean,,long,
"Rhine
(the German one)","North Sea, at Rotterdam",Not the Baltic,europe,Europe
`

const bytesOf = (text: string) => new TextEncoder().encode(text)

async function sent(
  viewer: Viewer,
  mode: 'preview' | 'commit',
  text: string,
  deckName = 'Rivers',
): Promise<ImportReply> {
  const reply = await importNotes(viewer, { bytes: bytesOf(text), mode, deckName, layout }, now)
  if (!reply.ok) throw new Error('too many')
  return reply.value
}

async function committed(viewer: Viewer, text: string, deckName?: string) {
  const reply = await sent(viewer, 'commit', text, deckName)
  if (reply.status !== 'done') throw new Error(`not done: ${JSON.stringify(reply)}`)
  return reply.done
}

async function rowsOf(viewer: Viewer): Promise<Record<string, number>> {
  const { rows } = await database.query<Record<string, number>>(
    `SELECT (SELECT count(*)::int FROM decks WHERE user_id = $1) AS decks,
       (SELECT count(*)::int FROM notes WHERE user_id = $1) AS notes,
       (SELECT count(*)::int FROM cards WHERE user_id = $1) AS cards,
       (SELECT count(*)::int FROM card_states WHERE user_id = $1) AS states,
       (SELECT count(*)::int FROM events WHERE user_id = $1) AS events`,
    [viewer.userId],
  )
  return rows[0] ?? {}
}

const nothing = { decks: 0, notes: 0, cards: 0, states: 0, events: 0 }

async function onlyNote(viewer: Viewer, deckName: string, index = 0) {
  const deck = (await deckSummaries(viewer, today)).find(({ name }) => name === deckName)
  const page = await noteWindow(viewer, { deck: deck?.deckId }, { offset: 0, limit: 50 }, today)
  const note = await selectOptionalNoteDto(viewer, page?.notes[index]?.noteId ?? '')
  if (note === null) throw new Error('no note')
  return note
}

describe('importing a file', () => {
  it('makes decks, notes and cards, in the order of the file', async () => {
    const viewer = await openLearner()
    const done = await committed(viewer, rivers)
    expect(done).toMatchObject({ created: 3, changed: 0, same: 0, cards: 3 })
    expect(done.decks.map(({ name }) => name)).toEqual(['Rivers', 'Europe'])
    expect(await deckSummaries(viewer, today)).toMatchObject([
      { name: 'Europe', cards: 1, newCards: 1 },
      { name: 'Rivers', cards: 2, newCards: 2 },
    ])
    expect(await onlyNote(viewer, 'Europe')).toMatchObject({
      kind: 'basic',
      fields: { front: 'Rhine\n(the German one)', back: 'North Sea, at Rotterdam', hint: 'Not the Baltic' },
      tags: ['europe'],
    })
    expect((await onlyNote(viewer, 'Rivers')).fields.front).toBe('Nile')
    const { rows } = await database.query<{ front: string }>(
      `SELECT n.fields->>'front' AS front FROM card_states s JOIN notes n ON n.id = s.note_id
       WHERE s.user_id = $1 ORDER BY s.position`,
      [viewer.userId],
    )
    expect(rows.map(({ front }) => front.slice(0, 5))).toEqual(['Nile', 'Amazo', 'Rhine'])
  })

  it('is an event with figures and no text', async () => {
    const viewer = await openLearner()
    await committed(viewer, rivers)
    expect(await logOf(viewer)).toEqual([
      { kind: 'import', card_id: null, data: { created: 3, changed: 0, same: 0, cards: 3 } },
    ])
    await expectCleanLog(viewer)
  })

  it('again changes nothing at all', async () => {
    const viewer = await openLearner()
    await committed(viewer, rivers)
    const before = await rowsOf(viewer)
    const notes = await database.query('SELECT * FROM notes WHERE user_id = $1 ORDER BY id', [viewer.userId])
    expect(await committed(viewer, rivers)).toMatchObject({ created: 0, changed: 0, same: 3, cards: 0 })
    expect(await rowsOf(viewer)).toEqual(before)
    const after = await database.query('SELECT * FROM notes WHERE user_id = $1 ORDER BY id', [viewer.userId])
    expect(after.rows).toEqual(notes.rows)
  })

  it('brings the lesser fields, refuses a language that is none, and changes nothing the second time', async () => {
    const viewer = await openLearner()
    const head = '#columns:Front,Back,Metaphor,Source,Front language,Back language,Back direction\n'
    const strange = await sent(viewer, 'commit', `${head}Nil,Nile,a vein,Atlas,de,english,\n`)
    expect(strange).toMatchObject({
      status: 'refused',
      problems: [{ line: 2, column: 6, code: 'content', detail: 'not-a-language' }],
    })
    const file = `${head}Nil,النيل,a vein,Atlas,DE,ar,rtl\n`
    expect(await committed(viewer, file)).toMatchObject({ created: 1 })
    expect((await onlyNote(viewer, 'Rivers')).fields).toEqual({
      ...{ front: 'Nil', back: 'النيل', hint: '', metaphor: 'a vein', source: 'Atlas' },
      ...{ frontLang: 'de', backLang: 'ar', backDir: 'rtl' },
    })
    expect(await committed(viewer, file)).toMatchObject({ changed: 0, same: 1 })
    expect(await committed(viewer, file.replace('vein', 'river'))).toMatchObject({ changed: 1 })
  })

  it('makes a question to think about, which has no card', async () => {
    const viewer = await openLearner()
    const file = '#notetype:Question to think about\n#columns:Front,Back\nWhy do rivers bend?,\n'
    expect(await committed(viewer, file)).toMatchObject({ created: 1, cards: 0 })
    expect(await onlyNote(viewer, 'Rivers')).toMatchObject({ kind: 'question', cards: [] })
  })

  it('changes what is there under the same name, and keeps cards, answers and the learner’s own tags', async () => {
    const viewer = await openLearner()
    await committed(viewer, rivers)
    const before = await onlyNote(viewer, 'Rivers')
    await acceptEvents(viewer, [new Device().answer(before.cards[0]?.cardId ?? '', now)], now)
    await editNote(
      viewer,
      {
        noteId: before.noteId,
        version: 1,
        kind: 'basic',
        ...before.fields,
        tags: ['africa', 'long', 'mine'],
      },
      now,
    )
    const done = await committed(viewer, rivers.replace('Mediterranean Sea', 'the Mediterranean'))
    expect(done).toMatchObject({ created: 0, changed: 1, same: 2, cards: 0 })
    const after = await onlyNote(viewer, 'Rivers')
    expect(after).toMatchObject({ version: 3, answers: 1, fields: { back: 'the Mediterranean' } })
    expect(after.tags).toEqual(['africa', 'long', 'mine'])
    expect(after.cards).toMatchObject([{ cardId: before.cards[0]?.cardId, stage: 'review' }])
    await expectCleanLog(viewer)
  })

  it('adds tags alone, or a hint alone, and keeps cards and answers', async () => {
    const viewer = await openLearner()
    await committed(viewer, rivers)
    const before = await onlyNote(viewer, 'Rivers')
    await acceptEvents(viewer, [new Device().answer(before.cards[0]?.cardId ?? '', now)], now)
    const [card] = (await onlyNote(viewer, 'Rivers')).cards
    expect(await committed(viewer, rivers.replace('africa long', 'egypt'))).toMatchObject({
      ...{ created: 0, changed: 1, cards: 0 },
    })
    expect(await committed(viewer, rivers.replace('Sea,,africa', 'Sea,In Egypt,africa'))).toMatchObject({
      ...{ created: 0, changed: 1, cards: 0 },
    })
    const after = await onlyNote(viewer, 'Rivers')
    expect(after).toMatchObject({ answers: 1, version: 3, fields: { hint: 'In Egypt' } })
    expect(after.tags).toEqual(['africa', 'long', 'egypt'])
    expect(after.cards).toEqual([card])
    await expectCleanLog(viewer)
  })

  it('makes a note of its own of the same question in another kind, and leaves the one there with its answers', async () => {
    const viewer = await openLearner()
    await committed(viewer, 'Nile,Egypt\n')
    const before = await onlyNote(viewer, 'Rivers')
    await acceptEvents(viewer, [new Device().answer(before.cards[0]?.cardId ?? '', now)], now)
    const answered = await onlyNote(viewer, 'Rivers')
    const both = '#notetype:Basic (and reversed card)\nNile,Egypt\n'
    expect(await committed(viewer, both)).toMatchObject({ created: 1, changed: 0, cards: 2 })
    expect(await selectOptionalNoteDto(viewer, before.noteId)).toEqual(answered)
    await expectCleanLog(viewer)
  })

  it('adds and removes cards where a cloze text asks for others', async () => {
    const viewer = await openLearner()
    const cloze = (extra: string) =>
      `#notetype:Cloze\n#separator:tab\nThe {{c1::Nile}} {{c2::flows}} north.\t${extra}\n`
    await committed(viewer, cloze('one'), 'Cloze')
    const note = await onlyNote(viewer, 'Cloze')
    expect(note).toMatchObject({ kind: 'cloze', fields: { back: 'one' } })
    expect(note.cards.map(({ ordinal }) => ordinal)).toEqual([1, 2])
    expect(await committed(viewer, cloze('two'), 'Cloze')).toMatchObject({ changed: 1, cards: 0 })
    expect(await onlyNote(viewer, 'Cloze')).toMatchObject({ fields: { back: 'two' }, cards: note.cards })
    await expectCleanLog(viewer)
  })

  it('goes into a deck that is there, and brings an archived one back', async () => {
    const viewer = await openLearner()
    const deckId = await addDeck(viewer, 'Rivers')
    await archiveDeck(viewer, deckId, now)
    const done = await committed(viewer, rivers)
    expect(done.decks[0]).toEqual({ deckId, name: 'Rivers' })
    expect(await deckSummaries(viewer, today)).toMatchObject([{ name: 'Europe' }, { deckId, cards: 2 }])
  })

  it('leaves other learners’ decks of the same name alone', async () => {
    const [viewer, other] = [await openLearner(), await openLearner()]
    await committed(other, rivers)
    const before = await rowsOf(other)
    expect(await committed(viewer, rivers)).toMatchObject({ created: 3, same: 0 })
    expect(await rowsOf(other)).toEqual(before)
  })

  it('happens once when two tabs send the same file at once', async () => {
    const viewer = await openLearner()
    const replies = await Promise.all([1, 2, 3].map(() => sent(viewer, 'commit', rivers)))
    expect(replies.map(({ status }) => status)).toEqual(['done', 'done', 'done'])
    expect(await rowsOf(viewer)).toMatchObject({ decks: 2, notes: 3, cards: 3, states: 3 })
    await expectCleanLog(viewer)
  })
})

describe('a file with something to mend', () => {
  const broken = `${rivers}Volga,,,,\nCongo,Atlantic Ocean,,,,too much\n`

  it('is refused whole, with every place', async () => {
    const viewer = await openLearner()
    expect(await sent(viewer, 'commit', broken)).toMatchObject({
      status: 'refused',
      problems: [
        { line: 9, column: 2, columnName: 'Mouth', code: 'no-back' },
        { line: 10, code: 'too-many-columns' },
      ],
    })
    expect(await rowsOf(viewer)).toEqual(nothing)
  })

  it('is refused when two rows would be one note, though only one of them names the deck', async () => {
    const viewer = await openLearner()
    expect(await sent(viewer, 'commit', `${rivers}Nile,elsewhere,,,Rivers\n`)).toMatchObject({
      status: 'refused',
      problems: [{ line: 9, code: 'duplicate', detail: '5' }],
    })
    expect(await rowsOf(viewer)).toEqual(nothing)
  })

  it.each([
    ['is empty', new Uint8Array(), 'empty-file'],
    ['is no text', new Uint8Array([80, 75, 3, 4, 0, 0]), 'binary'],
    ['is no UTF-8', new Uint8Array([97, 44, 0xe9, 10]), 'not-utf8'],
  ])('is refused when it %s', async (_, bytes, code) => {
    const viewer = await openLearner()
    for (const mode of ['preview', 'commit'] as const) {
      const copy = new Uint8Array(bytes)
      const reply = await importNotes(viewer, { bytes: copy, mode, deckName: 'Rivers', layout }, now)
      expect(reply).toMatchObject({ ok: true, value: { status: 'refused', problems: [{ code }] } })
    }
    expect(await rowsOf(viewer)).toEqual(nothing)
  })

  it('holds no character that the database would refuse', async () => {
    const viewer = await openLearner()
    const strange =
      '#separator:tab\n#columns:a\tb\td\tt\n#deck column:3\n#tags column:4\nfront\ufdd0\u0001\tback\tA\u0007B\tt\u0002ag\n'
    const reply = await importNotes(
      viewer,
      { bytes: bytesOf(strange), mode: 'commit', deckName: 'Rivers', layout },
      now,
    )
    expect(reply).toMatchObject({ ok: true, value: { status: 'done', done: { created: 1 } } })
    expect(await onlyNote(viewer, 'AB')).toMatchObject({ fields: { front: 'front' }, tags: ['tag'] })
  })
})

describe('a preview', () => {
  it('says what a file would do, and does nothing', async () => {
    const viewer = await openLearner()
    expect(await sent(viewer, 'preview', rivers)).toEqual({
      status: 'preview',
      preview: {
        layout: {
          separator: ',',
          hasHeader: false,
          columns: [
            { name: 'River', samples: ['Nile', 'Amazon', 'Rhine\n(the German one)'], use: 'front' },
            {
              ...{ name: 'Mouth', use: 'back' },
              samples: ['Mediterranean Sea', 'Atlantic Ocean', 'North Sea, at Rotterdam'],
            },
            { name: 'Hint', samples: ['Not the Baltic'], use: 'hint' },
            { name: 'Tags', samples: ['africa long', 'long', 'europe'], use: 'tags' },
            { name: 'Deck', samples: ['Europe'], use: 'deck' },
          ],
        },
        counts: { new: 3, changed: 0, same: 0, problems: 0, duplicates: 0 },
        rows: [
          row(5, 'Rivers', 'Nile', 'Mediterranean Sea', ['africa', 'long']),
          row(6, 'Rivers', 'Amazon', 'Atlantic Ocean', ['long']),
          row(7, 'Europe', 'Rhine\n(the German one)', 'North Sea, at Rotterdam', ['europe']),
        ],
        problems: [],
        notices: [],
        newDecks: ['Rivers', 'Europe'],
      },
    })
    expect(await rowsOf(viewer)).toEqual(nothing)
  })

  it('tells rows that are new, changed and as before, beside those to mend', async () => {
    const viewer = await openLearner()
    await committed(viewer, rivers)
    const changed = `${rivers.replace('Atlantic Ocean', 'the Atlantic')}Volga,Caspian Sea,,,\n,nowhere,,,\n`
    const reply = await sent(viewer, 'preview', changed)
    expect(reply).toMatchObject({
      preview: {
        counts: { new: 1, changed: 1, same: 2, problems: 1 },
        problems: [{ line: 10, column: 1, code: 'no-front' }],
        newDecks: [],
      },
    })
  })

  it('reads the columns as the learner says, and imports them like that', async () => {
    const viewer = await openLearner()
    const given = {
      ...{ bytes: bytesOf('long;Nile;Egypt\nlong;Amazon;Brazil\n'), deckName: 'Rivers' },
      layout: { separator: ';', hasHeader: false, uses: ['tags', 'back', 'front'] },
    } as const
    expect(await importNotes(viewer, { ...given, mode: 'preview' }, now)).toMatchObject({
      value: {
        preview: { counts: { new: 2 }, rows: [{ front: 'Egypt', back: 'Nile' }, { front: 'Brazil' }] },
      },
    })
    await importNotes(viewer, { ...given, mode: 'commit' }, now)
    expect(await onlyNote(viewer, 'Rivers')).toMatchObject({ fields: { front: 'Egypt' }, tags: ['long'] })
  })

  it('shows of a changed row what it says before and after, field by field, and its tags', async () => {
    const viewer = await openLearner()
    await committed(viewer, rivers)
    const long = 'The same beginning. '.repeat(30)
    const text = rivers
      .replace('Mediterranean Sea,,africa', 'the Mediterranean,In Egypt,delta africa')
      .replace('Atlantic Ocean', `${long}one end`)
    expect(await sent(viewer, 'preview', text)).toMatchObject({
      preview: {
        rows: [
          {
            ...{ line: 5, status: 'changed', cards: 1 },
            changes: [
              { field: 'back', before: 'Mediterranean Sea', after: 'the Mediterranean' },
              { field: 'hint', before: '', after: 'In Egypt' },
              { field: 'tags', before: 'africa long', after: 'africa long delta' },
            ],
          },
          { line: 6, status: 'changed' },
          { line: 7, status: 'same', changes: [] },
        ],
      },
    })
    await committed(viewer, text)
    const reply = await sent(viewer, 'preview', text.replace('one end', 'another end'))
    if (reply.status !== 'preview') throw new Error('no preview')
    const [change] = reply.preview.rows[1]?.changes ?? []
    expect(change?.before).toMatch(/^….*one end$/)
    expect(change?.after).toMatch(/^….*another end$/)
  })

  it('counts lines that say the same question, within the file and by the deck they go to', async () => {
    const viewer = await openLearner()
    expect(
      await sent(viewer, 'preview', `${rivers}Amazon,again,,,\nNile,elsewhere,,,Rivers\n`),
    ).toMatchObject({
      preview: {
        counts: { new: 3, problems: 2, duplicates: 2 },
        problems: [
          { line: 9, code: 'duplicate', detail: '6' },
          { line: 10, code: 'duplicate', detail: '5' },
        ],
      },
    })
  })

  it('shows the first fifty rows of each status, and of long texts their beginning', async () => {
    const viewer = await openLearner()
    const text = Array.from({ length: 80 }, (_, index) => `front ${index},${'long '.repeat(100)}\n`).join('')
    await committed(viewer, 'front 70,short\n')
    const reply = await sent(viewer, 'preview', text)
    if (reply.status !== 'preview') throw new Error('no preview')
    expect(reply.preview.counts).toMatchObject({ new: 79, changed: 1 })
    expect(reply.preview.rows.map(({ line }) => line)).toEqual(
      [...Array(50).keys()].map((at) => at + 1).concat(71),
    )
    expect(reply.preview.rows[0]?.back.length).toBe(300)
  })
})

const row = (line: number, deckName: string, front: string, back: string, tags: string[]) => ({
  line,
  deckName,
  kind: 'basic',
  front,
  back,
  tags,
  cards: 1,
  status: 'new',
  changes: [],
})

describe('the limit of imports', () => {
  it('is thirty a minute for each learner', async () => {
    const [viewer, other] = [await openLearner(), await openLearner()]
    for (let i = 0; i < 30; i++) await sent(viewer, 'preview', 'a,b\n')
    const request = { bytes: bytesOf('a,b\n'), mode: 'preview', deckName: 'Rivers', layout } as const
    expect(await importNotes(viewer, request, now + 20_000)).toEqual({
      ok: false,
      error: { code: 'too-many', retrySeconds: 40 },
    })
    expect(await importNotes(viewer, request, now + 60_000)).toMatchObject({ ok: true })
    expect(await importNotes(other, request, now)).toMatchObject({ ok: true })
  })
})
