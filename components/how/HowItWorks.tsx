import { PageHeader } from '@/components/ui/PageHeader'
import { Sheet } from '@/components/ui/Sheet'
import { InlineLink, TextLink } from '@/components/ui/TextLink'
import type { HowItWorksDto } from '@/lib/contracts/how-it-works'
import type { WorkedAnswer } from '@/lib/scheduling/worked-answer'
import { howItWorks as words } from '@/lib/words/how-it-works'
import { WorkedThrough } from './WorkedThrough'

interface HowItWorksProps {
  readonly how: HowItWorksDto
  /** Stands in where the learner has no answer that could be followed through. */
  readonly invented: WorkedAnswer
}

/** How Spindle works, three times: what one does, what is worked out, where that runs. */
export function HowItWorks({ how: { own, today, answers }, invented }: HowItWorksProps) {
  return (
    <div className="max-w-measure">
      <PageHeader title={words.title} />
      <p className="mt-3">{words.text}</p>
      <div className="mt-6 grid gap-6">
        <Sheet title={words.does.title}>
          <ol className="mt-3 grid list-decimal gap-3 pl-5">
            {words.does.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <p className="mt-4">
            {words.does.why} <InlineLink href="/evidence">{words.evidence}</InlineLink>
          </p>
        </Sheet>
        <Sheet title={words.works.title}>
          <p className="mt-3 wrap-anywhere">
            {own === null ? words.works.invented : words.works.own(own.title, own.studyDay, today)}
          </p>
          {own !== null && <p className="note mt-1">{words.works.answers(answers)}</p>}
          <WorkedThrough worked={own ?? invented} today={today} isOwn={own !== null} />
        </Sheet>
        <Sheet title={words.runs.title}>
          <dl className="mt-3 grid gap-4">
            {words.runs.parts.map(({ title, text }) => (
              <div key={title}>
                <dt className="font-semibold">{title}</dt>
                <dd className="mt-1">{text}</dd>
              </div>
            ))}
          </dl>
          <div className="mt-3 flex flex-wrap gap-x-6">
            <TextLink href="/privacy">{words.privacy}</TextLink>
            <TextLink href="/settings">{words.settings}</TextLink>
          </div>
        </Sheet>
      </div>
    </div>
  )
}
