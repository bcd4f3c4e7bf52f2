import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { common } from '@/lib/words/common'
import { study } from '@/lib/words/study'

const words = study.failedCard

interface FailedCardProps {
  /** Goes on without this card. */
  readonly onSkip: () => void
  readonly onRetry: () => void
}

/** One card that cannot be shown must not take the sitting with it. */
export function FailedCard({ onSkip, onRetry }: FailedCardProps) {
  return (
    <div className="pt-6 md:pt-16">
      <Callout tone="error" announce="alert" title={words.title}>
        <p>{words.text}</p>
      </Callout>
      <div className="mt-6 flex flex-wrap gap-3">
        <Button variant="primary" onClick={onSkip}>
          {words.skip}
        </Button>
        <Button onClick={onRetry}>{common.action.tryAgain}</Button>
      </div>
    </div>
  )
}
