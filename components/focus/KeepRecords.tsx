import { Button } from '@/components/ui/Button'
import { Well } from '@/components/ui/Sheet'
import { focus as words } from '@/lib/words/focus'

interface KeepRecordsProps {
  readonly isBusy: boolean
  readonly onKeep: () => void
}

/** Says what the records of dread are, to somebody who has not switched them on, with one press to do so. */
export function KeepRecords({ isBusy, onKeep }: KeepRecordsProps) {
  return (
    <Well>
      <p className="note">{words.records.text}</p>
      <Button className="mt-3" busy={isBusy ? words.records.turningOn : undefined} onClick={onKeep}>
        {words.records.on}
      </Button>
    </Well>
  )
}
