import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { csv, importNotes, originOf } from './cards'
import { inDatabase } from './database'

/** Words and what they mean, asked both ways; the second way only where the note has a remark. */
export const VOCABULARY = {
  name: 'Vocabulary',
  fields: ['Word', 'Meaning', 'Remark'],
  templates: [
    { name: 'Say it', front: 'Say: {{Word}}', back: '{{FrontSide}}<hr id=answer>{{Meaning}}' },
    {
      name: 'Write it',
      front: '{{#Remark}}What means <b>{{Meaning}}</b>?{{hint:Remark}}{{type:Word}}{{/Remark}}',
      back: '{{type:Word}}',
    },
  ],
  isCloze: false,
} as const

export const PARTS =
  '{{c1::image-occlusion:rect:left=.1:top=.1:width=.3:height=.2:oi=1}}<br>' +
  '{{c2::image-occlusion:ellipse:left=.5:top=.3:rx=.15:ry=.1:oi=1}}<br>' +
  '{{c2::image-occlusion:polygon:points=.1,.6 .4,.6 .25,.9}}'

export interface OwnNotes {
  readonly deckId: string
  readonly wordId: string
  readonly pictureId: string
}

/** A deck with a note of a type from Anki, and a picture with hidden parts, as an import from Anki leaves them. */
export async function openOwnNotes(page: Page, userId: string): Promise<OwnNotes> {
  const { decks } = await importNotes(
    page.request,
    'From Anki',
    csv('#separator:Comma\n#columns:Front,Back\nred,rede\n{{c1::a}} {{c2::b}},\n'),
  )
  const deckId = decks[0]?.deckId ?? ''
  const address = await pictureOf(page)
  const word = {
    front: 'red',
    back: 'rede',
    hint: '',
    raw: { Word: '<i>red</i>', Meaning: 'rede', Remark: '' },
  }
  const raw = { Occlusion: PARTS, Image: `<img src="${address}" alt="A page">`, Header: 'Name the part' }
  const picture = { front: 'Name the part', back: '', hint: '', raw }
  return inDatabase(async (client) => {
    const typeId = randomUUID()
    const { name, fields, templates, isCloze } = VOCABULARY
    await client.query(
      `INSERT INTO note_types (user_id, note_type_id, name, fields, templates, is_cloze, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, now())`,
      [userId, typeId, name, JSON.stringify(fields), JSON.stringify(templates), isCloze],
    )
    const made = async (from: string, kind: string, given: unknown, type: string | null): Promise<string> => {
      const { rows } = await client.query<{ id: string }>(
        'UPDATE notes SET kind = $3, fields = $4, note_type_id = $5 WHERE user_id = $1 AND kind = $2 RETURNING id',
        [userId, from, kind, JSON.stringify(given), type],
      )
      return rows[0]?.id ?? ''
    }
    return {
      deckId,
      wordId: await made('basic', 'custom', word, typeId),
      pictureId: await made('cloze', 'image-occlusion', picture, null),
    }
  })
}

/** Keeps a picture: of a page, since that is at hand. Returns its address. */
async function pictureOf(page: Page): Promise<string> {
  const reply = await page.request.post('/api/media', {
    headers: { origin: await originOf(page.request) },
    multipart: { file: { name: 'page.png', mimeType: 'image/png', buffer: await page.screenshot() } },
  })
  const address = /media:[0-9a-f]{64}\.webp/.exec(await reply.text())?.[0]
  if (address === undefined) throw new Error('the picture was not kept')
  return address
}
