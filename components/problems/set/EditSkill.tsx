'use client'

import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button, IconButton } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Check, Field } from '@/components/ui/Field'
import { reach } from '@/components/ui/server-form'
import { useToast } from '@/components/ui/Toast'
import { useDeed } from '@/components/ui/use-deed'
import type { SetDto, ProblemSetProblem } from '@/lib/contracts/problems'
import type { Skill } from '@/lib/practice/problem/skill'
import { problems } from '@/lib/words/problems'
import { FaultCallout } from '../FaultCallout'
import type { SetActions } from '../problem-actions'
import { faultSentence } from '../set-fault'

const words = problems.skills

interface EditSkillProps {
  readonly skill: Skill
  /** Problems that train it. */
  readonly uses: number
  readonly set: SetDto
  readonly actions: SetActions
}

/** Names a skill, says what it builds on, or takes it out of its set. Its slug stays: by it learners' skills are known. */
export function EditSkill({ skill, uses, set, actions }: EditSkillProps) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words.editTitle}
      trigger={<IconButton label={words.edit(skill.name)} icon={<Pencil />} />}
    >
      <EditSkillForm {...{ skill, uses, set, actions }} onDone={() => setOpen(false)} />
    </Dialog>
  )
}

function EditSkillForm({
  skill,
  uses,
  set,
  actions,
  onDone,
}: EditSkillProps & { readonly onDone: () => void }) {
  const toast = useToast()
  const [name, setName] = useState(skill.name)
  const [before, setBefore] = useState<readonly string[]>(skill.prerequisites)
  const { busy, problem: fault, run } = useDeed<'save' | 'remove', ProblemSetProblem>()
  const others = set.skills.filter(({ slug }) => slug !== skill.slug)
  const keep = (skills: readonly Skill[]) =>
    actions.setSkills({
      setId: set.setId,
      skills: skills.map((each) => ({ ...each, prerequisites: [...each.prerequisites] })),
    })
  const save = () => {
    if (name.trim() === '') return
    const changed = { ...skill, name, prerequisites: before }
    run(
      'save',
      () => keep(set.skills.map((each) => (each.slug === skill.slug ? changed : each))),
      () => {
        onDone()
        toast({ text: words.saved })
      },
    )
  }
  const takeBack = async () => {
    const back = await reach(() => keep(set.skills))
    toast({ text: back.ok ? words.restored(skill.name) : faultSentence(back.error) })
  }
  const remove = () =>
    run(
      'remove',
      () => keep(others.map((each) => without(each, skill.slug))),
      () => {
        onDone()
        toast({ text: words.removed(skill.name), undo: () => void takeBack() })
      },
    )
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Field
        label={words.name}
        value={name}
        maxLength={100}
        error={name.trim() === '' ? words.nameMissing : undefined}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
      />
      <fieldset className="mt-5">
        <legend className="label">{words.prerequisites}</legend>
        <p className="note">{others.length === 0 ? words.noOthers : words.prerequisitesHint}</p>
        {others.map(({ slug, name: other }) => (
          <Check
            key={slug}
            label={other}
            checked={before.includes(slug)}
            onChange={({ target }) =>
              setBefore(target.checked ? [...before, slug] : before.filter((each) => each !== slug))
            }
          />
        ))}
      </fieldset>
      <FaultCallout fault={fault} className="mt-4" />
      <div className="mt-5">
        <Button type="submit" variant="primary" busy={busy === 'save' ? words.saving : undefined}>
          {words.save}
        </Button>
      </div>
      <div className="mt-5 grid gap-1 border-t border-border pt-4">
        <Button
          variant="quiet-destructive"
          className="-ml-3 justify-self-start"
          icon={<Trash2 />}
          busy={busy === 'remove' ? words.saving : undefined}
          onClick={remove}
        >
          {words.remove}
        </Button>
        <p className="note">{words.removeText(uses)}</p>
      </div>
    </form>
  )
}

const without = (skill: Skill, slug: string): Skill => ({
  ...skill,
  prerequisites: skill.prerequisites.filter((each) => each !== slug),
})
