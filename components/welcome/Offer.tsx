import type { ComponentProps } from 'react'
import { Button } from '@/components/ui/Button'
import { welcome as words } from '@/lib/words/welcome'

interface OfferProps {
  readonly name: string
  readonly description: string
  /** `44 notes` */
  readonly size: string
  readonly button: Pick<ComponentProps<typeof Button>, 'type' | 'name' | 'value' | 'busy'>
}

/** Something ready-made to begin with. */
export const Offer = ({ name, description, size, button }: OfferProps) => (
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
