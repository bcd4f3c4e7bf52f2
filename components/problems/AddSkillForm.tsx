'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { useDeed } from '@/components/ui/use-deed'
import { problems } from '@/lib/words/problems'
import type { AddSkill } from './problem-actions'
import { faultSentence } from './set-fault'
import type { ProblemSetProblem } from '@/lib/contracts/problems'

const words = problems.skills

interface AddSkillFormProps {
  readonly setId: string
  readonly add: AddSkill
  readonly onAdded: (skill: { readonly slug: string; readonly name: string }) => void
}

/** Adds a skill to a set by its name. It may stand inside another form, and so is none itself. */
export function AddSkillForm({ setId, add, onAdded }: AddSkillFormProps) {
  const [name, setName] = useState('')
  const [isMissing, setMissing] = useState(false)
  const { busy, problem: fault, run } = useDeed<'add', ProblemSetProblem>()
  const submit = () => {
    setMissing(name.trim() === '')
    if (name.trim() === '' || busy !== null) return
    run(
      'add',
      () => add({ setId, name }),
      (skill) => {
        setName('')
        onAdded(skill)
      },
    )
  }
  const error = isMissing ? words.nameMissing : fault === null ? undefined : faultSentence(fault)
  return (
    <div className="flex flex-wrap items-start gap-3">
      <Field
        className="min-w-48 flex-1"
        label={words.addLabel}
        hint={words.addHint}
        error={error}
        value={name}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          submit()
        }}
      />
      <Button className="mt-6.5" busy={busy ? words.adding : undefined} onClick={submit}>
        {words.addSubmit}
      </Button>
    </div>
  )
}
