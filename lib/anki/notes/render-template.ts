import { asHtml, clozeOnly, clozeSide, filterName, oneLine, readAs } from './filters'
import { escapeHtml } from '../escape-html'
import { isEmptyField } from './html-text'
import type { FieldNode, TemplateNode } from './template'

/** What a template is filled with. */
export interface CardValues {
  /** The HTML of a field; null where the note has none of this name. */
  readonly field: (name: string) => string | null
  /** `Tags`, `Deck`, `Subdeck`, `Type`, `Card`, as far as they are known: text, not HTML. */
  readonly special: ReadonlyMap<string, string>
  /** The number of a cloze card; null for any other. */
  readonly clozeNumber: number | null
}

/** One side of a card. */
export interface CardSide {
  /** With the marks of gaps (see `cloze-marks`) in it. */
  readonly html: string
  /** The hint of each gap. */
  readonly blanks: readonly (string | null)[]
  /** What may be looked at before answering; empty where there is nothing. */
  readonly hint: string
  /** What is to be typed, in one line; null where nothing is. */
  readonly expected: string | null
}

/** Characters that a side may have; what a template repeats beyond them is left out. */
const SIDE_CHARS = 100_000

/** Fills the front of a card. */
export const renderFront = (nodes: readonly TemplateNode[], values: CardValues): CardSide =>
  new SideWriter(values, 'front', '').write(nodes)

/** Fills the back of a card; `front` is shown where it asks for it. */
export const renderBack = (nodes: readonly TemplateNode[], values: CardValues, front: CardSide): CardSide => {
  const side = new SideWriter(values, 'back', front.html).write(nodes)
  return { ...side, blanks: front.blanks }
}

class SideWriter {
  private html = ''
  private isFull = false
  private readonly blanks: (string | null)[] = []
  private readonly hints: string[] = []
  private readonly expected: string[] = []

  constructor(
    private readonly values: CardValues,
    private readonly side: 'front' | 'back',
    private readonly frontSide: string,
  ) {}

  write(nodes: readonly TemplateNode[]): CardSide {
    this.writeAll(nodes)
    const { html, blanks } = this
    return {
      ...{ html, blanks },
      hint: this.hints.join('<hr>').slice(0, SIDE_CHARS),
      expected: this.expected.length === 0 ? null : this.expected.join(' '),
    }
  }

  private writeAll(nodes: readonly TemplateNode[]): void {
    for (const node of nodes) {
      if (this.isFull) return
      if (node.type === 'html') this.add(node.html)
      else if (node.type === 'field') this.add(this.valueOf(node))
      else if (this.isFilled(node.name) !== node.isNegated) this.writeAll(node.children)
    }
  }

  /** Half an element is worth nothing: what has no room goes whole, with all that follows. */
  private add(html: string): void {
    if (this.html.length + html.length <= SIDE_CHARS) this.html += html
    else this.isFull = true
  }

  private isFilled(name: string): boolean {
    const { clozeNumber, field, special } = this.values
    const value = field(name)
    if (value !== null) return !isEmptyField(value)
    const card = /^c(\d{1,4})$/.exec(name)?.[1]
    return card === undefined ? (special.get(name) ?? '') !== '' : Number(card) === clozeNumber
  }

  private valueOf({ name, filters }: FieldNode): string {
    if (name === 'FrontSide') return this.frontSide
    const value = this.values.field(name)
    if (value === null) return escapeHtml(this.values.special.get(name) ?? '')
    return this.filtered(filters, value)
  }

  private filtered(filters: readonly string[], value: string): string {
    const names = filters.map(filterName)
    const { clozeNumber } = this.values
    if (names.includes('type')) return this.typed(names.includes('cloze'), value)
    let html = asHtml(value)
    for (const name of names) {
      if (name === 'cloze') html = this.cloze(html)
      else if (name === 'cloze-only') html = clozeNumber === null ? html : clozeOnly(html, clozeNumber)
      else if (name === 'tts') html = ''
      else if (name === 'hint') html = this.hint(html)
      else html = readAs(name, html)
    }
    return html
  }

  private cloze(html: string): string {
    const { clozeNumber } = this.values
    if (clozeNumber === null) return html
    const { text, hints } = clozeSide(html, {
      number: clozeNumber,
      side: this.side,
      blanks: this.blanks.length,
    })
    this.blanks.push(...hints)
    return text
  }

  /** The product shows a hint by itself, and has done so by the time the back is seen. */
  private hint(html: string): string {
    if (this.side === 'back') return html
    if (!isEmptyField(html)) this.hints.push(html)
    return ''
  }

  /** The product asks for what is typed by itself; the back shows what it should have been. */
  private typed(ofGaps: boolean, value: string): string {
    const { clozeNumber } = this.values
    const wanted = ofGaps && clozeNumber !== null ? clozeOnly(value, clozeNumber) : value
    if (this.side === 'back') return asHtml(wanted)
    const text = oneLine(wanted)
    if (text !== '') this.expected.push(text)
    return ''
  }
}
