import type { AnkiNoteType, AnkiStockType } from '@/lib/anki/collection'

/** A type as a collection has it; templates as pairs of front and back. */
export const ankiType = (
  fields: readonly string[],
  templates: readonly (readonly [string, string])[],
  rest: Partial<AnkiNoteType> = {},
): AnkiNoteType => ({
  ...{ id: 1, name: 'A type', isCloze: false, stock: null, css: '', fields },
  templates: templates.map(([front, back], ordinal) => ({
    ordinal,
    name: `Card ${ordinal + 1}`,
    front,
    back,
  })),
  ...rest,
})

const LINE = '{{FrontSide}}\n\n<hr id=answer>\n\n'
const cloze = { isCloze: true } as const

/** The types that Anki ships, by what their templates do. */
export const STOCK: Readonly<Record<AnkiStockType, AnkiNoteType>> = {
  basic: ankiType(['Front', 'Back'], [['{{Front}}', `${LINE}{{Back}}`]]),
  'basic-and-reversed': ankiType(
    ['Front', 'Back'],
    [
      ['{{Front}}', `${LINE}{{Back}}`],
      ['{{Back}}', `${LINE}{{Front}}`],
    ],
  ),
  'basic-optional-reversed': ankiType(
    ['Front', 'Back', 'Add Reverse'],
    [
      ['{{Front}}', `${LINE}{{Back}}`],
      ['{{#Add Reverse}}{{Back}}{{/Add Reverse}}', `${LINE}{{Front}}`],
    ],
  ),
  'basic-typing': ankiType(
    ['Front', 'Back'],
    [['{{Front}}\n\n{{type:Back}}', '{{Front}}\n\n<hr id=answer>\n\n{{type:Back}}']],
  ),
  cloze: ankiType(['Text', 'Back Extra'], [['{{cloze:Text}}', '{{cloze:Text}}<br>\n{{Back Extra}}']], cloze),
  'image-occlusion': ankiType(
    ['Occlusion', 'Image', 'Header', 'Back Extra', 'Comments'],
    [
      [
        '{{#Header}}<div>{{Header}}</div>{{/Header}}<div style="display: none">{{cloze:Occlusion}}</div>' +
          '<div id="box">{{Image}}<canvas></canvas></div><script>anki.imageOcclusion.setup()</script>',
        '<div style="display: none">{{cloze:Occlusion}}</div>{{Image}}{{#Back Extra}}{{Back Extra}}{{/Back Extra}}',
      ],
    ],
    cloze,
  ),
}
