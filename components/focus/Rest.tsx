import { Button } from '@/components/ui/Button'
import { countdown } from '@/lib/words/format'
import { focus as words } from '@/lib/words/focus'
import { FocusClock } from './FocusClock'
import { FocusFrame } from './FocusFrame'
import { FocusHeading } from './FocusHeading'
import type { FocusScene } from './scene'
import { useDocumentTitle } from './use-document-title'
import { useFocusKeys } from './use-focus-keys'

interface RestProps {
  readonly scene: Extract<FocusScene, { kind: 'rest' }>
  readonly onLeave: () => void
  readonly onNext: () => void
}

/** A break: away from the screen, with nothing to gain on it. */
export function Rest({ scene, onLeave, onNext }: RestProps) {
  const { minutes, left } = scene
  useFocusKeys({ onEscape: onLeave, singleKeys: false })
  useDocumentTitle(words.rest.documentTitle(countdown(left)))
  return (
    <FocusFrame leave={words.close} onLeave={onLeave} problem={null}>
      <div className="text-center">
        <FocusHeading>{words.rest.title(minutes)}</FocusHeading>
        <p className="mx-auto mt-2 max-w-110 text-muted-foreground">{words.rest.text}</p>
      </div>
      <div className="mt-9">
        <FocusClock left={left} total={minutes * 60_000} label={words.rest.left} />
      </div>
      <div className="mt-7 flex justify-center">
        <Button variant="quiet" onClick={onNext}>
          {words.rest.next}
        </Button>
      </div>
    </FocusFrame>
  )
}
