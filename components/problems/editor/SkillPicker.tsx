import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Check } from '@/components/ui/Field'
import { problemEditor } from '@/lib/words/problem-editor'
import { AddSkillForm } from '../AddSkillForm'
import { GroupAt, useEditing } from './editing'

const words = problemEditor.steps

interface SkillPickerProps {
  readonly chosen: readonly string[]
  readonly where: string
  readonly onChange: (skills: readonly string[]) => void
}

/** The skills of the set that a step trains. One that the set lost stays in sight, to be taken away. */
export function SkillPicker({ chosen, where, onChange }: SkillPickerProps) {
  const { setId, skills, addSkill, onSkillAdded } = useEditing()
  const [adding, setAdding] = useState(false)
  const lost = chosen.filter((slug) => !skills.some((skill) => skill.slug === slug))
  const shown = [...skills, ...lost.map((slug) => ({ slug, name: slug }))]
  const isAdding = adding || shown.length === 0
  return (
    <GroupAt where={where} legend={words.skills}>
      {shown.length === 0 && <p className="note">{words.skillsNone}</p>}
      <div className="grid gap-x-4 sm:grid-cols-2">
        {shown.map(({ slug, name }) => (
          <Check
            key={slug}
            label={name}
            checked={chosen.includes(slug)}
            onChange={({ target }) =>
              onChange(target.checked ? [...chosen, slug] : chosen.filter((each) => each !== slug))
            }
          />
        ))}
      </div>
      {isAdding ? (
        <div className="mt-2">
          <AddSkillForm
            setId={setId}
            add={addSkill}
            onAdded={(skill) => {
              setAdding(false)
              onSkillAdded(skill)
              if (!chosen.includes(skill.slug)) onChange([...chosen, skill.slug])
            }}
          />
        </div>
      ) : (
        <Button variant="quiet" className="-ml-3" icon={<Plus />} onClick={() => setAdding(true)}>
          {words.addSkill}
        </Button>
      )}
    </GroupAt>
  )
}
