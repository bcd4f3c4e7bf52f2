import type { Grade } from '@/lib/learning/grade'
import { common } from '@/lib/words/common'
import { Kbd } from './Kbd'
import { VisuallyHidden } from './VisuallyHidden'

interface GradeButtonsProps {
  /** Under each grade: when the card would come back, short enough for a phone. */
  readonly next: Readonly<Record<Grade, string>>
  /** The same to be heard, where what is read is abbreviated: `in 8 minutes`. */
  readonly nextSpoken?: Partial<Readonly<Record<Grade, string>>> | undefined
  /** The grade given, once one is. */
  readonly pressed?: Grade | null | undefined
  readonly onGrade?: ((grade: Grade) => void) | undefined
  readonly disabled?: boolean | undefined
  /** Whether 1 to 4 grade: shows their hints. */
  readonly keys?: boolean | undefined
}

const RECALLED_GRADES = [2, 3, 4] as const satisfies readonly Grade[]
const WORD = {
  1: common.grade.missed,
  2: common.grade.hard,
  3: common.grade.good,
  4: common.grade.easy,
} as const satisfies Record<Grade, string>

/**
 * How it went, in two groups that no slip of the finger confuses: missed stands alone, and only what was recalled can
 * have been hard.
 */
export function GradeButtons(props: GradeButtonsProps) {
  return (
    <div className="grid grid-cols-2 gap-x-4 gap-y-3 md:grid-cols-[1.25fr_3.4fr]">
      <fieldset className="max-md:col-span-2">
        <legend className="label">{common.grade.missedGroup}</legend>
        <GradeButton grade={1} {...props} />
      </fieldset>
      <fieldset className="max-md:col-span-2">
        <legend className="label">{common.grade.recalledGroup}</legend>
        <div className="grid grid-cols-3 gap-2">
          {RECALLED_GRADES.map((grade) => (
            <GradeButton key={grade} grade={grade} {...props} />
          ))}
        </div>
      </fieldset>
    </div>
  )
}

function GradeButton(props: GradeButtonsProps & { readonly grade: Grade }) {
  const { grade, next, nextSpoken, pressed, onGrade, disabled, keys = true } = props
  const spoken = nextSpoken?.[grade]
  return (
    <button
      type="button"
      className="grade"
      aria-pressed={pressed === grade}
      aria-keyshortcuts={keys ? String(grade) : undefined}
      disabled={disabled}
      onClick={onGrade && (() => onGrade(grade))}
    >
      <span className="flex w-full justify-between gap-1.5">
        {WORD[grade]} {keys && <Kbd>{grade}</Kbd>}
      </span>
      {spoken === undefined ? (
        <small>{next[grade]}</small>
      ) : (
        <small>
          <span aria-hidden="true">{next[grade]}</span>
          <VisuallyHidden>{spoken}</VisuallyHidden>
        </small>
      )}
    </button>
  )
}
