'use client'

import { useState } from 'react'
import { goOutTo } from '@/components/shell/session-client'
import { Button } from '@/components/ui/Button'
import { err } from '@/lib/contracts/result'
import type { OutsideDto, Proof } from '@/lib/contracts/ways'
import { ways } from '@/lib/words/ways'
import type { Change, WayActions } from './prove'
import { ProveDialog, type Provable } from './ProveDialog'

const words = ways.outside

interface OutsideAccountsProps {
  readonly outside: readonly OutsideDto[]
  readonly provable: Provable
  readonly actions: WayActions
}

/** The services by which one can sign in, each with the account there that is connected. */
export function OutsideAccounts({ outside, provable, actions }: OutsideAccountsProps) {
  const [asked, setAsked] = useState<OutsideDto | null>(null)
  const dialog = { provable, showPasskey: actions.showPasskey, onClose: () => setAsked(null) }
  return (
    <section aria-labelledby="outside-title" className="mt-6">
      <h3 className="font-semibold" id="outside-title">
        {words.title}
      </h3>
      <p className="note mt-1">{words.lead}</p>
      <ul className="mt-2" aria-label={words.list}>
        {outside.map((service) => (
          <ServiceRow key={service.provider} service={service} ask={() => setAsked(service)} />
        ))}
      </ul>
      {asked !== null && asked.label === null && (
        <ProveDialog
          {...dialog}
          title={words.connectTitle(asked.name)}
          text={words.connectText(asked.name)}
          confirm={words.connectConfirm(asked.name)}
          busy={words.connecting}
          change={(proof) => connect(actions, asked, proof)}
        />
      )}
      {asked !== null && asked.label !== null && (
        <ProveDialog
          {...dialog}
          title={words.disconnectTitle(asked.name)}
          text={words.disconnectText}
          confirm={words.disconnectConfirm(asked.name)}
          busy={words.disconnecting}
          change={(proof) => actions.disconnect({ provider: asked.provider, proof })}
        />
      )}
    </section>
  )
}

/** The page is left for the service, so what is shown stays until then. */
async function connect(actions: WayActions, { provider }: OutsideDto, proof: Proof): Change {
  const allowed = await actions.connect({ provider, proof })
  if (!allowed.ok) return allowed
  return (await goOutTo(provider, '/account')) ? new Promise(() => undefined) : err({ code: 'no-answer' })
}

function ServiceRow({ service, ask }: { readonly service: OutsideDto; readonly ask: () => void }) {
  const { name, label } = service
  return (
    <li className="flex flex-wrap items-center gap-x-3 border-border py-3 not-first:border-t">
      <div className="min-w-0 flex-1">
        <p className="wrap-anywhere">{name}</p>
        <p className="note wrap-anywhere">{label === null ? words.notConnected : words.connectedAs(label)}</p>
      </div>
      <Button
        variant="quiet"
        aria-label={label === null ? words.connectOf(name) : words.disconnectOf(name)}
        onClick={ask}
      >
        {label === null ? words.connect : words.disconnect}
      </Button>
    </li>
  )
}
