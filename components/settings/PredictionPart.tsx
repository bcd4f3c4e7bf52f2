'use client'

import { Check, RadioGroup, Select } from '@/components/ui/Field'
import { TextLink } from '@/components/ui/TextLink'
import { howItWorks } from '@/lib/words/how-it-works'
import { settings as words } from '@/lib/words/settings'
import { surpriseChoices } from './settings-form'
import { SettingsPart, type PartProps } from './SettingsPart'

const OWN_PREDICTIONS = [
  { value: 'never', label: words.own.never, hint: words.own.neverHint },
  { value: 'sometimes', label: words.own.sometimes, hint: words.own.sometimesHint },
  { value: 'always', label: words.own.always, hint: words.own.alwaysHint },
] as const

/** When the learner is asked for a prediction, which surprises stay, and whether single keys do something. */
export const PredictionPart = ({ settings, save }: PartProps) => (
  <SettingsPart
    id="prediction"
    title={words.prediction}
    aside={<TextLink href="/how-it-works">{howItWorks.title}</TextLink>}
    fields={['ownPrediction', 'largeSurprise', 'singleKeyShortcuts']}
    save={save}
  >
    {({ sentences }) => (
      <>
        <RadioGroup
          name="ownPrediction"
          legend={words.own.legend}
          options={OWN_PREDICTIONS}
          defaultValue={settings.ownPrediction}
          error={sentences.ownPrediction}
        />
        <Select
          className="max-w-90"
          name="largeSurprise"
          label={words.surprise.legend}
          hint={words.surprise.hint}
          options={surpriseChoices(settings.largeSurprise)}
          defaultValue={String(settings.largeSurprise)}
          error={sentences.largeSurprise}
        />
        <Check
          name="singleKeyShortcuts"
          label={words.shortcuts.label}
          hint={words.shortcuts.hint}
          defaultChecked={settings.singleKeyShortcuts}
        />
      </>
    )}
  </SettingsPart>
)
