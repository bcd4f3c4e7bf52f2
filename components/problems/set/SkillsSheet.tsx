'use client'

import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { Sheet } from '@/components/ui/Sheet'
import type { SetDto } from '@/lib/contracts/problems'
import type { Skill } from '@/lib/practice/problem/skill'
import { list } from '@/lib/words/format'
import { problems } from '@/lib/words/problems'
import { AddSkillForm } from '../AddSkillForm'
import type { SetActions } from '../problem-actions'
import { EditSkill } from './EditSkill'

const words = problems.skills

interface SkillsSheetProps {
  readonly set: SetDto
  readonly actions: SetActions
}

/** The skills of a set: what they are called, what they build on, and how often they are trained. */
export function SkillsSheet({ set, actions }: SkillsSheetProps) {
  const [adding, setAdding] = useState(false)
  return (
    <Sheet title={words.title} className="self-start">
      <p className="note mt-1">{set.skills.length === 0 ? words.none : words.text}</p>
      <ul className="mt-3 grid">
        {set.skills.map((skill) => (
          <li key={skill.slug} className="flex items-center gap-2 border-t border-border py-2">
            <div className="min-w-0 flex-1">
              <p className="font-semibold wrap-anywhere">{skill.name}</p>
              <p className="tiny">{describe(skill, set)}</p>
            </div>
            <EditSkill skill={skill} uses={usesOf(skill, set)} set={set} actions={actions} />
          </li>
        ))}
      </ul>
      <Dialog
        open={adding}
        onOpenChange={setAdding}
        title={words.add}
        trigger={
          <Button variant="quiet" className="-ml-3" icon={<Plus />}>
            {words.add}
          </Button>
        }
      >
        <AddSkillForm setId={set.setId} add={actions.addSkill} onAdded={() => setAdding(false)} />
      </Dialog>
    </Sheet>
  )
}

const usesOf = ({ slug }: Skill, { problems: all }: SetDto): number =>
  all.filter(({ skills }) => skills.includes(slug)).length

function describe(skill: Skill, set: SetDto): string {
  const before = skill.prerequisites.flatMap(
    (slug) => set.skills.find((each) => each.slug === slug)?.name ?? [],
  )
  const uses = words.uses(usesOf(skill, set))
  return before.length === 0 ? uses : `${uses} · ${words.buildsOn(list(before))}`
}
