import { ChevronLeft } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { common } from '@/lib/words/common'

interface BackButtonProps {
  readonly label: string
  readonly onLeave: () => void
}

/** The way back from a page of its own, by Escape too. */
export const BackButton = ({ label, onLeave }: BackButtonProps) => (
  <Button
    variant="quiet"
    icon={<ChevronLeft />}
    shortcut={{ key: 'Escape', hint: common.key.escape }}
    onClick={onLeave}
  >
    {label}
  </Button>
)
