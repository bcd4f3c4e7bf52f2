'use client'

import { createContext, useContext, type ComponentProps, type ReactNode } from 'react'
import { Field, FieldError, Select, TextArea } from '@/components/ui/Field'
import type { Skill } from '@/lib/practice/problem/skill'
import type { AddSkill } from '../problem-actions'
import type { ProblemDraft } from './draft'
import { findingAt, idAt, type Finding } from './findings'

/** What all parts of the form work with. */
export interface Editing {
  readonly setId: string
  readonly skills: readonly Skill[]
  readonly findings: readonly Finding[]
  /** Whether what is missing is told at its field: after somebody tried to save. */
  readonly tellsMissing: boolean
  readonly change: (next: (draft: ProblemDraft) => ProblemDraft) => void
  readonly addSkill: AddSkill
  readonly onSkillAdded: (skill: { readonly slug: string; readonly name: string }) => void
}

const EditingContext = createContext<Editing | null>(null)
export const EditingProvider = EditingContext

export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (editing === null) throw new Error('a part of the form is outside of it')
  return editing
}

/** The sentence at a place; undefined where all is well. */
export function useErrorAt(where: string): string | undefined {
  const { findings, tellsMissing } = useEditing()
  return findingAt(findings, where, tellsMissing)?.sentence
}

interface At {
  /** The way to the place: `steps.1.answer.value`. */
  readonly where: string
  readonly onText: (text: string) => void
}

type Without<Props> = Omit<Props, 'id' | 'error' | 'onChange'>

/** One line of text at a place of the problem. */
export const LineAt = ({ where, onText, ...field }: At & Without<ComponentProps<typeof Field>>) => (
  <Field
    autoComplete="off"
    {...field}
    id={idAt(where)}
    error={useErrorAt(where)}
    onChange={({ target }) => onText(target.value)}
  />
)

/** A formula at a place: no spelling is checked in it, and no capital put in front. */
export const FormulaAt = (props: ComponentProps<typeof LineAt>) => (
  <LineAt spellCheck={false} autoCapitalize="off" autoCorrect="off" {...props} />
)

/** Several lines of text at a place. */
export const TextAt = ({ where, onText, ...area }: At & Without<ComponentProps<typeof TextArea>>) => (
  <TextArea
    dir="auto"
    rows={1}
    {...area}
    id={idAt(where)}
    error={useErrorAt(where)}
    onChange={({ target }) => onText(target.value)}
  />
)

interface ChoiceAtProps<Value extends string> {
  readonly where: string
  readonly label: string
  readonly value: Value
  /** By value, in the order shown. */
  readonly choices: Readonly<Record<Value, string>>
  readonly className?: string
  readonly onValue: (value: Value) => void
}

/** One of a few values at a place. */
export function ChoiceAt<Value extends string>(props: ChoiceAtProps<Value>) {
  const { where, label, value, choices, className, onValue } = props
  const values = Object.keys(choices) as Value[]
  return (
    <Select
      id={idAt(where)}
      className={className}
      label={label}
      value={value}
      error={useErrorAt(where)}
      options={values.map((each) => ({ value: each, label: choices[each] }))}
      onChange={({ target }) => {
        const chosen = values.find((each) => each === target.value)
        if (chosen !== undefined) onValue(chosen)
      }}
    />
  )
}

interface GroupAtProps {
  readonly where: string
  readonly legend: string
  readonly hint?: string
  readonly className?: string
  readonly children: ReactNode
}

/** Fields that belong together, and what is found about all of them. */
export function GroupAt({ where, legend, hint, className, children }: GroupAtProps) {
  const { findings, tellsMissing } = useEditing()
  const found = findings.find((each) => each.where === where && (tellsMissing || !each.isMissing))
  const errorId = `${idAt(where)}-error`
  return (
    <fieldset
      id={idAt(where)}
      tabIndex={-1}
      className={className}
      aria-describedby={found ? errorId : undefined}
    >
      <legend className="label">{legend}</legend>
      {hint !== undefined && <p className="note mb-2">{hint}</p>}
      {children}
      {found && <FieldError id={errorId}>{found.sentence}</FieldError>}
    </fieldset>
  )
}
