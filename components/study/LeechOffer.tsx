import { Lightbulb } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { study as words } from '@/lib/words/study'
import type { Leech } from './leech'

interface LeechOfferProps {
  readonly leech: Leech
  /** The form for new cards, with this card's text in it. */
  readonly splitHref: string
  readonly keys: boolean
  readonly onRewrite: () => void
  readonly onSetAside: () => void
}

/** What could be done about a card that is missed again and again. It asks for nothing: the next card is one press away. */
export function LeechOffer({ leech, splitHref, keys, onRewrite, onSetAside }: LeechOfferProps) {
  const [isDismissed, setDismissed] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  if (isDismissed) return null
  return (
    <div ref={place} className="scroll-mb-28">
      <Callout icon={<Lightbulb />} className="mt-6">
        <p className="text-sm">{words.leech.text(leech.lapses, leech.reps)}</p>
        <div className="mt-2 -ml-3 flex flex-wrap gap-1">
          <Button variant="quiet" shortcut={keys ? { key: 'E', hint: 'E' } : undefined} onClick={onRewrite}>
            {words.leech.rewrite}
          </Button>
          {/* In a tab of its own: the sitting stays where it is. */}
          <ButtonLink variant="quiet" href={splitHref} target="_blank">
            {words.leech.split}
            <span className="sr-only">{words.leech.newTab}</span>
          </ButtonLink>
          <Button variant="quiet" shortcut={keys ? { key: 'S', hint: 'S' } : undefined} onClick={onSetAside}>
            {words.leech.setAside}
          </Button>
          <Button variant="quiet" onClick={() => setDismissed(true)}>
            {words.leech.dismiss}
          </Button>
        </div>
      </Callout>
    </div>
  )
}
