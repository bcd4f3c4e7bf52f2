import { OCCLUSION_FIELDS } from '@/lib/content/raw/occlusion'
import type { NoteFields, NoteTypeShape, RawFields } from '@/lib/content/note-types'
import type { AnkiNoteType } from '../collection'
import type { AnkiIds } from './ids'
import { withFileNames } from './media-names'
import { CSS } from './note-types'

/** A note whose fields are HTML already, in the order of its type's. */
interface RawWritten {
  readonly type: AnkiNoteType
  readonly fields: readonly string[]
}

/** A note of a type that came from Anki goes back as it is; null where its type is gone. */
export function customNote({ raw = {}, type }: NoteFields, typeIds: AnkiIds): RawWritten | null {
  if (type === undefined) return null
  return { type: customType(type, typeIds), fields: valuesOf(raw, type.fields) }
}

function customType({ id, name, fields, templates, isCloze }: NoteTypeShape, typeIds: AnkiIds): AnkiNoteType {
  return {
    id: typeIds.of(id ?? name),
    name,
    isCloze,
    stock: null,
    fields,
    templates: templates.map(({ name: named, front, back }, ordinal) => ({
      ...{ ordinal, name: named, front: withFileNames(front), back: withFileNames(back) },
    })),
    css: CSS,
  }
}

/** A picture with parts hidden. */
export const pictureNote = ({ raw = {} }: NoteFields): RawWritten => ({
  type: PICTURE_TYPE,
  fields: valuesOf(raw, OCCLUSION_FIELDS),
})

const valuesOf = (raw: RawFields, names: readonly string[]): string[] =>
  names.map((name) => withFileNames(raw[name] ?? ''))

/** Anki draws the parts itself, into a canvas over the picture that bears this name. */
const PICTURE = `<div id="image-occlusion-container">{{Image}}<canvas id="image-occlusion-canvas"></canvas></div>
<script>anki.imageOcclusion.setup()</script>`
const HEADER = '{{#Header}}<div>{{Header}}</div>{{/Header}}'
const PARTS = '<div style="display: none">{{cloze:Occlusion}}</div>'

const PICTURE_TYPE: AnkiNoteType = {
  id: 1_780_000_000_005,
  name: 'Image Occlusion',
  isCloze: true,
  stock: 'image-occlusion',
  fields: OCCLUSION_FIELDS,
  templates: [
    {
      ordinal: 0,
      name: 'Image Occlusion',
      front: `${HEADER}\n${PARTS}\n${PICTURE}`,
      back: `${HEADER}\n${PARTS}\n${PICTURE}\n{{#Back Extra}}<div>{{Back Extra}}</div>{{/Back Extra}}`,
    },
  ],
  css: `${CSS}#image-occlusion-canvas {
    --inactive-shape-color: #ffeba2;
    --active-shape-color: #ff8e8e;
}
`,
}
