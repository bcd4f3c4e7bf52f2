import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import { welcome as words } from '@/lib/words/welcome'

/** What makes a button of the form send a choice. */
export type OfferButton = Pick<ComponentProps<typeof Button>, 'type' | 'name' | 'value' | 'busy'>

interface Offer {
  readonly name: string
  readonly description: string
  /** `44 notes` */
  readonly size: string
  readonly button: OfferButton
}

interface OffersProps {
  readonly title: string
  readonly text?: string
  readonly offers: readonly Offer[]
}

/** Ready-made things of one kind to begin with; nothing where there are none. */
export function Offers({ title, text, offers }: OffersProps) {
  if (offers.length === 0) return null
  return (
    <Sheet title={title}>
      {text !== undefined && <p className="note mt-1">{text}</p>}
      <ul className="mt-4 grid">
        {offers.map((offer) => (
          <OneOffer key={offer.name} {...offer} />
        ))}
      </ul>
    </Sheet>
  )
}

const OneOffer = ({ name, description, size, button }: Offer) => (
  <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-border py-4">
    <div className="min-w-0 flex-1 basis-64">
      <h3 className="font-semibold">{name}</h3>
      <p className="note">{description}</p>
      <p className="tiny mt-1">{size}</p>
    </div>
    <Button
      {...button}
      variant="secondary"
      aria-label={button.busy === undefined ? words.spokenBegin(name) : undefined}
    >
      {words.begin}
    </Button>
  </li>
)
