import { Bell } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { useOnDevice } from '@/components/ui/on-device'
import { reach } from '@/components/ui/server-form'
import type { PushDeviceDto, RemindersDto } from '@/lib/contracts/reminders'
import { reminders } from '@/lib/words/reminders'
import { ownEndpointHash, subscribeBrowser, takesPush } from './push-browser'
import type { ReminderActions } from './reminder-actions'

const words = reminders.settings

interface PushDevicesProps {
  readonly set: RemindersDto
  readonly actions: ReminderActions
}

/** The browsers that are reminded, this one among them where its owner asked for it. */
export function PushDevices({ set: { devices, pushKey }, actions }: PushDevicesProps) {
  const isAble = useOnDevice(takesPush, true)
  const own = useOwnHash(devices)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const isListed = devices.some(({ endpointHash }) => endpointHash === own)
  const subscribe = async (key: string) => {
    setBusy(true)
    setProblem(null)
    const subscription = await subscribeBrowser(key)
    if (typeof subscription === 'string') setProblem(words[subscription])
    else {
      const done = await reach(() => actions.subscribe(subscription))
      if (!done.ok) setProblem(reminders.failure[done.error.code])
    }
    setBusy(false)
  }
  return (
    <section aria-labelledby="push">
      <h3 id="push" className="font-semibold">
        {words.push}
      </h3>
      {pushKey === null && <p className="note mt-1">{words.pushOff}</p>}
      {pushKey !== null && !isAble && <p className="note mt-1">{words.unsupported}</p>}
      {pushKey !== null && isAble && !isListed && (
        <Button
          className="mt-3"
          icon={<Bell />}
          busy={isBusy ? words.subscribing : undefined}
          onClick={() => void subscribe(pushKey)}
        >
          {words.subscribe}
        </Button>
      )}
      {problem !== null && (
        <Callout tone="error" announce="alert" className="mt-3">
          {problem}
        </Callout>
      )}
      {devices.length > 0 && (
        <ul className="mt-3" aria-label={words.devices}>
          {devices.map((device) => (
            <DeviceRow
              key={device.subscriptionId}
              device={device}
              isOwn={device.endpointHash === own}
              actions={actions}
            />
          ))}
        </ul>
      )}
    </section>
  )
}

/** How this browser is named in the list; looked up again as the list changes. */
function useOwnHash(devices: readonly PushDeviceDto[]): string | null {
  const [own, setOwn] = useState<string | null>(null)
  useEffect(() => {
    let isWanted = true
    void ownEndpointHash()
      .catch(() => null)
      .then((hash) => isWanted && setOwn(hash))
    return () => {
      isWanted = false
    }
  }, [devices])
  return own
}

interface DeviceRowProps {
  readonly device: PushDeviceDto
  readonly isOwn: boolean
  readonly actions: ReminderActions
}

function DeviceRow({ device: { subscriptionId, device }, isOwn, actions }: DeviceRowProps) {
  const [busy, setBusy] = useState<'try' | 'remove' | null>(null)
  const [said, setSaid] = useState<string | null>(null)
  const tryIt = async () => {
    setBusy('try')
    const done = await reach(() => actions.tryPush({ subscriptionId }))
    setBusy(null)
    setSaid(sentence(done.ok ? done.value : done.error.code))
  }
  const remove = async () => {
    setBusy('remove')
    const done = await reach(() => actions.unsubscribe({ subscriptionId }))
    setBusy(null)
    setSaid(done.ok ? null : reminders.failure[done.error.code])
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 border-border py-2 not-first:border-t">
      <span className="min-w-0 flex-1 wrap-anywhere max-md:basis-full">
        {device}
        {isOwn && <span className="note"> {words.here}</span>}
      </span>
      <Button
        variant="quiet"
        busy={busy === 'try' ? words.trying : undefined}
        disabled={busy === 'remove'}
        onClick={() => void tryIt()}
      >
        {words.try}
      </Button>
      <Button
        variant="quiet-destructive"
        busy={busy === 'remove' ? words.removing : undefined}
        disabled={busy === 'try'}
        onClick={() => void remove()}
      >
        {words.remove}
      </Button>
      <p role="status" className="note w-full">
        {said}
      </p>
    </li>
  )
}

const sentence = (outcome: 'sent' | keyof typeof reminders.failure): string =>
  outcome === 'sent' ? words.tried : reminders.failure[outcome]
