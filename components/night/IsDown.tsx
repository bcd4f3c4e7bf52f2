import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { ConfirmDialog } from '@/components/ui/ConfirmDialog'
import type { TonightState } from '@/lib/contracts/sleep'
import { sleep } from '@/lib/words/sleep'

const words = sleep.tonight

interface IsDownProps {
  readonly state: Extract<TonightState, { kind: 'primed' }>
  readonly onLook: () => void
  readonly onDown: () => void
  readonly letGo: (problemId: string) => Promise<void>
}

/** The night's problem is set: another look, or the dark. */
export function IsDown({ state, onLook, onDown, letGo }: IsDownProps) {
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  return (
    <>
      <p className="note">{words.isDown}</p>
      <h1 className="h-night mt-2 wrap-anywhere">{state.title}</h1>
      <p className="mt-4 border-l-2 border-border pl-4 wrap-anywhere text-muted-foreground">{state.stuck}</p>
      <div className="mt-9 flex flex-wrap gap-3">
        <Button variant="outline" className="min-h-14 flex-1" onClick={onDown}>
          {words.goodNight}
        </Button>
        <Button variant="quiet" className="min-h-14" onClick={onLook}>
          {words.onceMore}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        trigger={
          <button type="button" className="link mt-4 text-sm">
            {words.letGo}
          </button>
        }
        title={words.letGoTitle}
        consequence={words.letGoText}
        confirm={words.letGoConfirm}
        busy={isBusy ? words.lettingGo : undefined}
        cancel={words.keep}
        onConfirm={() => {
          setBusy(true)
          void letGo(state.problemId).then(() => {
            setBusy(false)
            setAsking(false)
          })
        }}
      />
    </>
  )
}
