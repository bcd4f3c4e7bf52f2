import { Check, Field, RadioGroup, Select, TextArea } from '@/components/ui/Field'
import { PasswordField } from '@/components/ui/PasswordField'
import { SegmentedChoice } from '@/components/ui/SegmentedChoice'
import { words } from '@/lib/words'
import { Section } from './Section'

const { common, design } = words
const { field } = design
const DREAD = [1, 2, 3, 4, 5].map((value) => ({ value, label: value }))
const OWN = [0.05, 0.25, 0.5, 0.75, 0.95].map((value, index) => ({
  value,
  label: field.ownWords[index],
  detail: common.surprise.percent(value),
  shortcut: String(index + 1),
}))
const asOptions = (labels: readonly string[]) => labels.map((label) => ({ value: label, label }))

export function Fields() {
  return (
    <Section title={design.section.fields}>
      <div className="grid gap-8 md:grid-cols-2">
        <div className="grid content-start gap-5">
          <SegmentedChoice
            legend={field.dread}
            note={field.dreadNote}
            name="design-dread"
            segments={DREAD}
            defaultValue={3}
          />
          <SegmentedChoice
            legend={field.own}
            note={common.field.optional}
            name="design-own"
            segments={OWN}
            defaultValue={0.75}
          />
          <SegmentedChoice legend={field.noneChosen} name="design-none" segments={DREAD} />
          <SegmentedChoice legend={field.disabled} name="design-disabled" segments={DREAD} disabled />
          <RadioGroup
            legend={field.radio}
            name="design-radio"
            options={asOptions(field.radioOptions).map((option, index) =>
              index === 1 ? { ...option, hint: field.radioHint } : option,
            )}
            defaultValue={field.radioOptions[1]}
          />
          <Check label={field.check} defaultChecked />
        </div>
        <div className="grid content-start gap-5">
          <Field label={field.field} placeholder={field.placeholder} />
          <Field label={field.field} note={common.field.optional} hint={field.hint} />
          <Field label={field.problem} defaultValue={field.problemValue} error={field.problemSentence} />
          <PasswordField label={field.password} autoComplete="off" />
          <TextArea label={field.area} placeholder={field.areaPlaceholder} />
          <Select label={field.select} options={asOptions(field.selectOptions)} />
          <Field label={field.disabled} disabled defaultValue={field.placeholder} />
        </div>
      </div>
    </Section>
  )
}
