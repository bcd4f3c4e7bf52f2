'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { ways } from '@/lib/words/ways'
import type { WayActions } from './prove'
import { ProveDialog, type Provable } from './ProveDialog'

const words = ways.second

interface SecondFactorProps {
  readonly passkeys: number
  readonly provable: Provable
  readonly actions: WayActions
}

/** Whether a passkey is asked for after the password. */
export function SecondFactor({ passkeys, provable, actions }: SecondFactorProps) {
  const [isAsking, setAsking] = useState(false)
  const isOn = provable.asksPasskey
  return (
    <section aria-labelledby="second-title" className="mt-6">
      <h3 className="font-semibold" id="second-title">
        {words.title}
      </h3>
      <p className="note mt-1">{isOn ? words.on : words.off}</p>
      {!isOn && passkeys < 2 ? (
        <p className="note mt-2">{words.takesTwo}</p>
      ) : (
        <Button className="mt-3" onClick={() => setAsking(true)}>
          {isOn ? words.turnOff : words.turnOn}
        </Button>
      )}
      {isAsking && (
        <ProveDialog
          title={isOn ? words.offTitle : words.onTitle}
          text={isOn ? words.offText : words.onText}
          confirm={words.confirm}
          busy={words.saving}
          provable={provable}
          showPasskey={actions.showPasskey}
          change={(proof) => actions.askPasskey({ asks: !isOn, proof })}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
