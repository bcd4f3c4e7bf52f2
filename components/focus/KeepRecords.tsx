import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Well } from '@/components/ui/Sheet'
import { focus as words } from '@/lib/words/focus'

/** Says what the records of dread are, to somebody who has not switched them on, with one press to do so. */
export function KeepRecords({ keep }: { readonly keep: () => Promise<boolean> }) {
  const [isBusy, setBusy] = useState(false)
  return (
    <Well>
      <p className="note">{words.records.text}</p>
      <Button
        className="mt-3"
        busy={isBusy ? words.records.turningOn : undefined}
        onClick={() => {
          setBusy(true)
          void keep().then(() => setBusy(false))
        }}
      >
        {words.records.on}
      </Button>
    </Well>
  )
}
