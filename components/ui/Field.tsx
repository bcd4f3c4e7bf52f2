import clsx from 'clsx'
import { TriangleAlert } from 'lucide-react'
import { useId, type ComponentProps, type ReactNode } from 'react'

interface FieldWords {
  readonly label: string
  /** Beside the label, quieter: `Optional`, `Shown only after a miss`. */
  readonly note?: string | undefined
  /** Below the control: what is expected. */
  readonly hint?: ReactNode
  /** What has to change before this can be accepted, as a sentence. Marks the control as invalid. */
  readonly error?: string | undefined
  /** Hides the label from sight where the surroundings already say it. */
  readonly labelHidden?: boolean | undefined
}

/** What ties a control to its label, hint and problem. */
interface Wiring {
  readonly id: string
  readonly 'aria-invalid': true | undefined
  readonly 'aria-describedby': string | undefined
}

interface FrameProps extends FieldWords {
  readonly id?: string | undefined
  readonly className?: string | undefined
  readonly children: (wiring: Wiring) => ReactNode
}

/** The frame every field shares: label above, control, then hint or problem below. */
export function FieldFrame({ label, note, hint, error, labelHidden, id, className, children }: FrameProps) {
  const generated = useId()
  const controlId = id ?? generated
  const hintId = `${controlId}-hint`
  const errorId = `${controlId}-error`
  const described = [hint ? hintId : '', error ? errorId : ''].filter((part) => part !== '').join(' ')
  return (
    <div className={className}>
      <label className={labelHidden ? 'sr-only' : 'label'} htmlFor={controlId}>
        {label}
        {note && <span className="font-normal text-muted-foreground"> {note}</span>}
      </label>
      {children({
        id: controlId,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described === '' ? undefined : described,
      })}
      {hint && (
        <p className="note mt-1.5" id={hintId}>
          {hint}
        </p>
      )}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  )
}

/** The sentence under a control that cannot be accepted as it is. */
export function FieldError({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <p className="mt-1.5 flex items-start gap-2 text-sm text-destructive" id={id}>
      <TriangleAlert className="mt-0.5 size-4 flex-none" />
      {children}
    </p>
  )
}

type Inputs = Omit<ComponentProps<'input'>, 'aria-invalid' | 'aria-describedby'>

/** One line of text. */
export function Field({
  label,
  note,
  hint,
  error,
  labelHidden,
  id,
  className,
  ...input
}: FieldWords & Inputs) {
  return (
    <FieldFrame {...{ label, note, hint, error, labelHidden, id, className }}>
      {(wiring) => <input {...input} {...wiring} className="field" />}
    </FieldFrame>
  )
}

type Areas = Omit<ComponentProps<'textarea'>, 'aria-invalid' | 'aria-describedby'>

/** Several lines of text; grows with what is typed. */
export function TextArea({
  label,
  note,
  hint,
  error,
  labelHidden,
  id,
  className,
  ...area
}: FieldWords & Areas) {
  return (
    <FieldFrame {...{ label, note, hint, error, labelHidden, id, className }}>
      {(wiring) => <textarea {...area} {...wiring} className="field" />}
    </FieldFrame>
  )
}

export interface Option<Value extends string = string> {
  readonly value: Value
  readonly label: string
}

interface SelectProps
  extends FieldWords, Omit<ComponentProps<'select'>, 'aria-invalid' | 'aria-describedby'> {
  readonly options: readonly Option[]
}

/** One of a longer list. The browser's own control: it is the best one on a phone. */
export function Select(props: SelectProps) {
  const { label, note, hint, error, labelHidden, id, className, options, ...select } = props
  return (
    <FieldFrame {...{ label, note, hint, error, labelHidden, id, className }}>
      {(wiring) => (
        <select {...select} {...wiring} className="field">
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  )
}

interface CheckProps extends Omit<ComponentProps<'input'>, 'type'> {
  readonly label: ReactNode
  readonly hint?: ReactNode
}

/** A box to tick. Its whole line is the target. */
export function Check({ label, hint, className, ...input }: CheckProps) {
  const hintId = useId()
  return (
    <label className={clsx('flex min-h-touch items-start gap-3 py-2.5', className)}>
      <input
        {...input}
        type="checkbox"
        className="check mt-0.5"
        aria-describedby={hint ? hintId : undefined}
      />
      <span>
        {label}
        {hint && (
          <span className="note block" id={hintId}>
            {hint}
          </span>
        )}
      </span>
    </label>
  )
}

interface RadioGroupProps<Value extends string> {
  readonly legend: string
  readonly name: string
  readonly options: readonly (Option<Value> & { readonly hint?: string })[]
  readonly value?: Value | undefined
  readonly defaultValue?: Value | undefined
  readonly onChange?: ((value: Value) => void) | undefined
  readonly error?: string | undefined
  readonly className?: string | undefined
}

/** One of a few, each with room for a sentence. For one of a short scale see `SegmentedChoice`. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { legend, name, options, value, defaultValue, onChange, error, className } = props
  const errorId = useId()
  return (
    <fieldset
      className={className}
      aria-describedby={error ? errorId : undefined}
      tabIndex={error ? -1 : undefined}
      data-problem={error ? '' : undefined}
    >
      <legend className="label">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="flex min-h-touch items-start gap-3 py-2.5">
          <input
            type="radio"
            name={name}
            value={option.value}
            className="check mt-0.5"
            {...(value === undefined
              ? { defaultChecked: option.value === defaultValue }
              : { checked: option.value === value })}
            onChange={onChange && (() => onChange(option.value))}
          />
          <span>
            {option.label}
            {option.hint && <span className="note block">{option.hint}</span>}
          </span>
        </label>
      ))}
      {error && <FieldError id={errorId}>{error}</FieldError>}
    </fieldset>
  )
}
