'use client'

import { Field, Select } from '@/components/ui/Field'
import { TextLink } from '@/components/ui/TextLink'
import { LIMITS } from '@/lib/contracts/limits'
import { datesWords } from '@/lib/words/dates'
import { settings as words } from '@/lib/words/settings'
import { whatIf } from '@/lib/words/what-if'
import { RetentionSlider } from './RetentionSlider'
import { shareChoices } from './settings-form'
import { SettingsPart, type PartProps } from './SettingsPart'

interface CardsPartProps extends PartProps {
  /** Minutes of reviews a day at each recall target that can be chosen; null before anything was answered. */
  readonly prices: Readonly<Record<number, number>> | null
}

/** How many cards come, how often, and how many problems among them. */
export const CardsPart = ({ settings, save, prices }: CardsPartProps) => (
  <SettingsPart
    id="cards"
    title={words.cards}
    fields={['newPerDay', 'desiredRetention', 'problemShare']}
    save={save}
  >
    {({ sentences }) => (
      <>
        <Field
          className="max-w-90"
          name="newPerDay"
          inputMode="numeric"
          label={words.fresh.label}
          hint={words.fresh.hint}
          defaultValue={settings.newPerDay}
          maxLength={String(LIMITS.newPerDay.most).length}
          error={sentences.newPerDay}
        />
        <RetentionSlider
          name="desiredRetention"
          label={words.retention.label}
          defaultValue={settings.desiredRetention}
          prices={prices}
          hint={words.retention.hint}
          error={sentences.desiredRetention}
        />
        <div className="-mt-5 grid justify-items-start">
          <TextLink href="/what-if">{whatIf.open}</TextLink>
          <TextLink href="/dates">{datesWords.open}</TextLink>
        </div>
        <Select
          className="max-w-90"
          name="problemShare"
          label={words.problems.share}
          hint={words.problems.shareHint}
          options={shareChoices(settings.problemShare)}
          defaultValue={String(Math.round(settings.problemShare * 100))}
          error={sentences.problemShare}
        />
      </>
    )}
  </SettingsPart>
)
