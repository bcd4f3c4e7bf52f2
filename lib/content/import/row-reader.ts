import { looksLikeCloze } from '../cloze'
import { htmlToMarkdown } from '../html-to-markdown'
import { kindNamed } from '../note-type-names'
import { LOCALE_FIELDS, TEXT_FIELDS, type NoteField, type NoteKind } from '../note-types'
import { noteKey, validateNote } from '../notes'
import { COMMON_RULES, OWN_RULES, type CellRules } from './cell-rules'
import type { Directives } from './directives'
import type { ColumnMapping } from './mapping'
import type { Row } from './rows'
import {
  IMPORT_LIMITS,
  type ImportNotice,
  type ImportProblem,
  type ImportProblemCode,
  type ParsedNote,
} from './types'

interface FileShape {
  readonly directives: Directives
  readonly columns: readonly string[] | null
  /** How many columns a row may have. */
  readonly width: number
  readonly mapping: ColumnMapping
}

const LESSER_TEXTS = TEXT_FIELDS.filter((field) => field !== 'front' && field !== 'back')

/** Reads rows one by one, remembering first fields so that a second row of the same name is told. */
export class RowReader {
  readonly notes: ParsedNote[] = []
  readonly problems: ImportProblem[] = []
  readonly notices: ImportNotice[] = []
  private readonly lines = new Map<string, number>()
  private readonly strangeTypes = new Set<string>()
  private readonly rules: CellRules
  private isRowSound = true

  constructor(private readonly file: FileShape) {
    this.rules = file.directives.isOwn ? OWN_RULES : COMMON_RULES
  }

  read(written: Row): void {
    this.isRowSound = true
    const row = { ...written, cells: written.cells.map(this.rules.cell) }
    this.checkRow(row)
    const note = this.noteOf(row)
    if (!this.isRowSound) return
    this.checkTags(note)
    this.checkNote(note)
    if (this.isRowSound) this.checkName(note)
    if (this.isRowSound) this.notes.push(note)
  }

  private noteOf(row: Row): ParsedNote {
    const { directives, mapping } = this.file
    const { tags, deckName } = this.rules
    const cell = (column: number | null): string => (column === null ? '' : (row.cells[column] ?? ''))
    const front = this.fieldOf(row, 'front')
    const lesser = [
      ...LESSER_TEXTS.map((field) => [field, this.fieldOf(row, field)] as const),
      ...LOCALE_FIELDS.map((field) => [field, cell(mapping[field]).trim()] as const),
    ].filter(([, text]) => text.trim() !== '')
    return {
      line: row.line,
      deckName: deckName(cell(mapping.deck)) || deckName(directives.deck ?? '') || null,
      kind: this.kindOf(cell(mapping.notetype).trim() || (directives.notetype ?? ''), front, row.line),
      fields: { front, back: this.fieldOf(row, 'back'), ...Object.fromEntries(lesser) },
      tags: [...new Set([...directives.tags, ...tags(cell(mapping.tags))])],
    }
  }

  private fieldOf({ line, cells }: Row, field: NoteField): string {
    const column = this.file.mapping[field]
    const text = column === null ? '' : this.rules.field(cells[column] ?? '')
    if (!this.file.directives.html) return text
    const markdown = htmlToMarkdown(text)
    if (markdown.ok) return markdown.value
    this.tell(line, column, 'content', markdown.error.code)
    return ''
  }

  /** A file that names no note type says by its gaps which texts are cloze texts. */
  private kindOf(name: string, front: string, line: number): NoteKind {
    if (name === '') return looksLikeCloze(front) ? 'cloze' : 'basic'
    const known = kindNamed(name)
    if (known !== undefined) return known
    if (!this.strangeTypes.has(name)) {
      this.strangeTypes.add(name)
      this.notices.push({ code: 'unknown-notetype', line, detail: name.slice(0, 100) })
    }
    return 'basic'
  }

  private checkRow({ line, cells, hasBrokenQuote }: Row): void {
    const { width } = this.file
    if (hasBrokenQuote) this.tell(line, null, 'broken-quote', null)
    else if (cells.slice(width).some((cell) => cell.trim() !== '')) {
      this.tell(line, width, 'too-many-columns', String(width))
    }
    cells.forEach((cell, column) => {
      if (cell.length > IMPORT_LIMITS.fieldChars)
        this.tell(line, column, 'field-too-long', String(cell.length))
    })
  }

  private checkTags({ line, tags, deckName }: ParsedNote): void {
    const { mapping } = this.file
    if (tags.length > IMPORT_LIMITS.tags) this.tell(line, mapping.tags, 'too-many-tags', String(tags.length))
    const longTag = tags.find((tag) => tag.length > IMPORT_LIMITS.tagChars)
    if (longTag !== undefined) this.tell(line, mapping.tags, 'tag-too-long', longTag.slice(0, 40))
    if ((deckName?.length ?? 0) > IMPORT_LIMITS.deckChars)
      this.tell(line, mapping.deck, 'deck-name-too-long', null)
  }

  private checkNote({ line, kind, fields }: ParsedNote): void {
    const checked = validateNote(kind, fields)
    if (checked.ok) return
    for (const { field, code } of checked.error) {
      const column = field === 'raw' ? null : this.file.mapping[field]
      if (code === 'empty') this.tell(line, column, field === 'front' ? 'no-front' : 'no-back', null)
      else this.tell(line, column, code.startsWith('cloze') ? 'cloze' : 'content', code)
    }
  }

  private checkName({ line, deckName, kind, fields }: ParsedNote): void {
    const name = JSON.stringify([deckName, kind, noteKey(fields)])
    const earlier = this.lines.get(name)
    if (earlier === undefined) this.lines.set(name, line)
    else this.tell(line, this.file.mapping.front, 'duplicate', String(earlier))
  }

  private tell(line: number, column: number | null, code: ImportProblemCode, detail: string | null): void {
    this.isRowSound = false
    if (this.problems.length >= IMPORT_LIMITS.problems) return
    const columnName = column === null ? null : (this.file.columns?.[column] ?? null)
    this.problems.push({ line, column: column === null ? null : column + 1, columnName, code, detail })
  }
}
