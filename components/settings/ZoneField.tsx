'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Select, type Option } from '@/components/ui/Field'
import { useDeviceZone } from '@/components/ui/on-device'
import { zonePlace } from '@/lib/words/format'
import { settings as words } from '@/lib/words/settings'

interface ZoneFieldProps {
  readonly choices: readonly Option[]
  readonly current: string
  readonly error?: string | undefined
  /** The device's zone was chosen by its button, which is no change of a control. */
  readonly onPicked: () => void
}

/** Where the study day begins; with the device's own zone one press away. */
export function ZoneField({ choices, current, error, onPicked }: ZoneFieldProps) {
  const [zone, setZone] = useState(current)
  const deviceZone = useDeviceZone()
  const offered =
    deviceZone !== null && deviceZone !== zone && choices.some(({ value }) => value === deviceZone)
  return (
    <div>
      <Select
        className="max-w-90"
        name="zone"
        label={words.zone.label}
        hint={words.zone.hint}
        options={choices}
        value={zone}
        error={error}
        onChange={(event) => setZone(event.target.value)}
      />
      {offered && (
        <Button
          variant="quiet"
          className="-ml-3"
          onClick={() => {
            setZone(deviceZone)
            onPicked()
          }}
        >
          {words.zone.here(zonePlace(deviceZone))}
        </Button>
      )}
    </div>
  )
}
