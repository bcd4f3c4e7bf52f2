/**
 * What a step takes as its answer. Formulas are texts in the language of `readExpression`; every other text is Markdown
 * as on cards, or plain where it says so.
 */
export type AnswerSpec =
  | NumberAnswer
  | ExpressionAnswer
  | EquationAnswer
  | LineAnswer
  | ChoiceAnswer
  | MethodAnswer
  | OrderingAnswer
  | ShortTextAnswer
  | FreeTextAnswer

export type AnswerType = AnswerSpec['type']

export interface NumberAnswer {
  readonly type: 'number'
  /** A formula without unknowns: `7/12`, `sqrt(2)`. Without a tolerance rationals are compared exactly. */
  readonly value: string
  /** How far off still counts: absolute, or as a share of the value. */
  readonly tolerance: { readonly kind: 'absolute' | 'relative'; readonly size: number } | null
  /** The answer is to be given to so many significant digits, neither more nor fewer. */
  readonly significantDigits: number | null
  /** The unit it is in, such as `km/h`; the answer may be in any unit of the same kind. Null: it is a bare number. */
  readonly unit: string | null
  readonly form: NumberForm
}
/** How a number is to be written: any way, as a whole number or fraction that can't be reduced, or as a decimal. */
export type NumberForm = 'any' | 'lowest-terms' | 'decimal'

export interface ExpressionAnswer {
  readonly type: 'expression'
  readonly value: string
  readonly unknowns: readonly string[]
  readonly form: ExpressionForm
}
/** How an expression is to be written: `expanded` has no brackets left to multiply out and like terms together. */
export type ExpressionForm = 'any' | 'expanded' | 'factorised' | 'lowest-terms'

export interface EquationAnswer {
  readonly type: 'equation'
  /** `y = 2x + 1`: any equation with the same solutions counts. */
  readonly value: string
  readonly unknowns: readonly string[]
}

/**
 * The next line of a calculation that goes line by line. It counts when it says the same as the line above and has come
 * as far as its stage; a line that has come further passes the stages between as well.
 */
export interface LineAnswer {
  readonly type: 'line'
  /** The line the calculation begins with: an equation, or an expression. The same in all its line steps. */
  readonly start: string
  /** This line as its author would write it. */
  readonly value: string
  readonly unknowns: readonly string[]
  readonly stage: LineStage
}
/**
 * How far a line has come. Of an equation: `expanded`, no brackets are left; `collected`, the unknown stands on one side
 * only, in one term; `isolated`, nothing but a multiple of the unknown stands there and a number on the other side;
 * `solved`, the unknown alone is equal to a number. Of an expression `expanded` and `factorised` are as in
 * ExpressionForm. `any`: anything that isn't the line above again.
 */
export type LineStage = 'any' | 'expanded' | 'collected' | 'isolated' | 'solved' | 'factorised'

export interface ChoiceAnswer {
  readonly type: 'choice'
  readonly options: readonly ChoiceOption[]
  /** Whether several may be chosen; all of the right ones then have to be, and no other. */
  readonly several: boolean
}
export interface ChoiceOption {
  readonly text: string
  readonly right: boolean
  /** What choosing it shows; empty where there is nothing to say. */
  readonly why: string
}

/** Which method? Only the statement is there to tell, and nothing is worked out. One of them is the right one. */
export interface MethodAnswer {
  readonly type: 'method'
  readonly methods: readonly ChoiceOption[]
}

export interface OrderingAnswer {
  readonly type: 'ordering'
  /** In the right order; they are shown in another. */
  readonly items: readonly string[]
}

export interface ShortTextAnswer {
  readonly type: 'short-text'
  /** Plain texts, any of which counts; compared as typed answers to cards are. */
  readonly accepted: readonly string[]
}

export interface FreeTextAnswer {
  readonly type: 'free-text'
  /** What a good answer has in it; the learner says which of them were there. */
  readonly keyPoints: readonly string[]
  /** An answer its author would give. */
  readonly model: string
}
