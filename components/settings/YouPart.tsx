'use client'

import { Field } from '@/components/ui/Field'
import { LIMITS } from '@/lib/contracts/limits'
import { settings as words } from '@/lib/words/settings'
import { SettingsPart, type PartProps } from './SettingsPart'

/** What the learner wants to be called. */
export const YouPart = ({ settings, save }: PartProps) => (
  <SettingsPart id="you" title={words.you.title} fields={['name']} save={save}>
    {({ sentences }) => (
      <Field
        className="max-w-90"
        name="name"
        autoComplete="given-name"
        label={words.you.name}
        hint={words.you.nameHint}
        defaultValue={settings.name ?? ''}
        maxLength={LIMITS.nameChars}
        error={sentences.name}
      />
    )}
  </SettingsPart>
)
