import { fieldMarkdown, isSimplifiedField } from './field-markdown'
import { hasOldLatex } from './formulas'
import { fileOf, withMedia, type MediaAddresses } from './media'
import type { PlacedType } from './place-type'

/** What was changed in a note's fields, or could not be kept. */
export type NoteChangeCode =
  /** Colours, letters and sizes given in the text itself. */
  | 'field-styling'
  /** A program, a form, a drawing, a film: what the allow-list leaves out. */
  | 'element'
  /** A picture or sound that is not in the package; its name stays. */
  | 'missing-media'
  /** LaTeX that Anki would have made a picture of: it is a formula here. */
  | 'latex'
  /** More marks than can be read: the words are kept. */
  | 'simplified'
  /** Values beyond the type's own fields. */
  | 'surplus-field'
  /** No card of it shows anything to be asked: it comes as it is, and can be mended here. */
  | 'asks-nothing'

/** Whether texts are written out, or only looked at for what becomes of them, which takes a small part of the time. */
export type Texts = 'written' | 'looked-at'

/** Reads the fields of one note, and keeps count of what changes. */
export class FieldReader {
  private readonly counts = new Map<NoteChangeCode, number>()
  private readonly missed = new Set<string>()

  constructor(
    private readonly type: Pick<PlacedType, 'fields'>,
    private readonly values: readonly string[],
    private readonly addressOf: MediaAddresses,
    private readonly texts: Texts,
  ) {
    this.count('surplus-field', values.slice(type.fields.length).filter((value) => value !== '').length)
  }

  count(code: NoteChangeCode, more: number): void {
    if (more > 0) this.counts.set(code, (this.counts.get(code) ?? 0) + more)
  }

  value(name: string): string {
    return this.values[this.type.fields.indexOf(name)] ?? ''
  }

  get isLookedAt(): boolean {
    return this.texts === 'looked-at'
  }

  /** A field as Markdown, when it is to be written. */
  markdown(name: string): string {
    const html = this.withPictures(name)
    if (!this.isLookedAt) return this.read(html)
    if (isSimplifiedField(html)) this.count('simplified', 1)
    return ''
  }

  /** A text whose gaps tell which cards there are. */
  gaps(name: string): string {
    return this.read(this.withPictures(name))
  }

  private withPictures(name: string): string {
    const value = this.value(name)
    this.look(value)
    const { html, missing } = withMedia(value, this.addressOf, 'picture')
    this.miss(missing)
    return html
  }

  private read(html: string): string {
    const { markdown, isSimplified } = fieldMarkdown(html)
    if (isSimplified) this.count('simplified', 1)
    return markdown
  }

  raw(name: string): string {
    const value = this.value(name)
    this.look(value)
    const { html, missing } = withMedia(value, this.addressOf, 'mark')
    this.miss(missing)
    return html
  }

  /** A field that is a file's name, where the package has that file. */
  file(name: string): string {
    const value = this.raw(name)
    const file = fileOf(value)
    const address = file === null ? null : this.addressOf(file)
    if (file !== null && address === null) this.miss([file])
    return address ?? value
  }

  changes(): Readonly<Partial<Record<NoteChangeCode, number>>> {
    return Object.fromEntries(this.counts)
  }

  missing(): readonly string[] {
    return [...this.missed]
  }

  private look(value: string): void {
    if (/\sstyle\s*=|<font\b/i.test(value)) this.count('field-styling', 1)
    if (/<(?:script|style|iframe|object|embed|svg|video|audio|form|input|canvas)\b/i.test(value))
      this.count('element', 1)
    if (hasOldLatex(value)) this.count('latex', 1)
  }

  private miss(names: readonly string[]): void {
    for (const name of names) this.missed.add(name)
    this.count('missing-media', names.length)
  }
}
