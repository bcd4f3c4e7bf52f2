import { Component, type ReactNode } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { common } from '@/lib/words/common'
import { study } from '@/lib/words/study'

interface CardBoundaryProps {
  /** Goes on without this card. */
  readonly onSkip: () => void
  readonly children: ReactNode
}

/** One card that cannot be shown must not take the sitting with it. */
export class CardBoundary extends Component<CardBoundaryProps, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    const words = study.failedCard
    return (
      <div className="pt-6 md:pt-16">
        <Callout tone="error" announce="alert" title={words.title}>
          <p>{words.text}</p>
        </Callout>
        <div className="mt-6 flex flex-wrap gap-3">
          <Button variant="primary" onClick={this.props.onSkip}>
            {words.skip}
          </Button>
          <Button onClick={() => this.setState({ hasFailed: false })}>{common.action.tryAgain}</Button>
        </div>
      </div>
    )
  }
}
