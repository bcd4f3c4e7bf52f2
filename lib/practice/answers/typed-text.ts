/** A text as it was typed and then changed; each of its characters knows the place it came from. */
export class TypedText {
  private constructor(
    readonly text: string,
    private readonly places: readonly number[],
  ) {}

  static of(text: string): TypedText {
    return new TypedText(
      text,
      Array.from({ length: text.length }, (_, at) => at),
    )
  }

  /** What stands at these matches replaced; all that comes in its place comes from where the match began. */
  replace(pattern: RegExp, by: (...match: string[]) => string): TypedText {
    let text = ''
    const places: number[] = []
    let done = 0
    for (const match of this.text.matchAll(pattern)) {
      const into = by(...match.map((group: string | undefined) => group ?? ''))
      text += this.text.slice(done, match.index) + into
      places.push(...this.places.slice(done, match.index))
      for (let index = 0; index < into.length; index++) places.push(this.place(match.index))
      done = match.index + match[0].length
    }
    return done === 0
      ? this
      : new TypedText(text + this.text.slice(done), [...places, ...this.places.slice(done)])
  }

  slice(from: number, to = this.text.length): TypedText {
    return new TypedText(this.text.slice(from, to), this.places.slice(from, to))
  }

  /** Where the character at this place of the changed text was typed; for the end, after the last one. */
  place(at: number): number {
    return this.places[at] ?? (this.places.at(-1) ?? -1) + 1
  }
}
