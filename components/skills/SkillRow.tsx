import { Chip } from '@/components/ui/Chip'
import type { SkillDto } from '@/lib/contracts/skills'
import { CHUNKED_LOW, CHUNKED_VALUE } from '@/lib/practice/mastery/standing'
import { percent, percentage } from '@/lib/words/format'
import { skills as words } from '@/lib/words/skills'

/** A skill: what is predicted of it, the help it still gets, and what it lacks. */
export function SkillRow({ skill, today }: { readonly skill: SkillDto; readonly today: number }) {
  const { name, value, isAutomatic } = skill
  return (
    <li className="border-border py-3 not-first:border-t">
      <div className="grid grid-cols-[minmax(0,1fr)_minmax(5rem,10rem)_2.75rem] items-center gap-3">
        <span className="font-semibold wrap-anywhere">
          {name} {isAutomatic && <Chip>{words.skill.automatic}</Chip>}
        </span>
        {value === null ? <span className="col-span-2" /> : <Predicted value={value} />}
      </div>
      <p className="note wrap-anywhere">{notesOf(skill, today).join(' · ')}</p>
    </li>
  )
}

/** V as a point on a line, with its band. */
function Predicted({ value: { value, low, high } }: { readonly value: NonNullable<SkillDto['value']> }) {
  return (
    <>
      <span className="relative h-2 rounded-full bg-sunken" aria-hidden="true">
        <span
          className="absolute inset-y-0 rounded-full bg-heat-1"
          style={{ left: `${percentage(low)}%`, right: `${100 - percentage(high)}%` }}
        />
        <span
          className="absolute top-1/2 size-3 -translate-x-1/2 -translate-y-1/2 rounded-full bg-model"
          style={{ left: `${percentage(value)}%` }}
        />
      </span>
      <span className="tnum text-right">
        <span aria-hidden="true">{percent(value)}</span>
        <span className="sr-only">{words.skill.predicted(value, low, high)}</span>
      </span>
    </>
  )
}

function notesOf(skill: SkillDto, today: number): string[] {
  const { state, help, isSpaced, buildsOn, chunkedOn, automaticity, value } = skill
  const notBegun = buildsOn.filter(({ isBegun }) => !isBegun).map(({ name }) => name)
  const isHigh = value !== null && value.value >= CHUNKED_VALUE && value.low >= CHUNKED_LOW
  return [
    help === null ? '' : words.skill.help[help],
    chunkedOn === null ? '' : words.skill.since(chunkedOn, today),
    automaticity === null ? '' : words.skill.automaticity(automaticity),
    state === 'practising' && !isSpaced ? words.skill.otherDay : '',
    state === 'practising' && isSpaced && !isHigh ? words.skill.higher : '',
    state === 'new' && buildsOn.length > 0 ? words.skill.buildsOn(buildsOn.map(({ name }) => name)) : '',
    notBegun.length > 0 ? words.skill.notBegun(notBegun) : '',
  ].filter((note) => note !== '')
}
