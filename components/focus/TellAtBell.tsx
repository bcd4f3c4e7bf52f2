import { useState } from 'react'
import { Bell } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { useOnDevice } from '@/components/ui/on-device'
import { focus as words } from '@/lib/words/focus'
import { askForBell, bellPermission } from './bell'

/** Offers a notification at the bell, once; the browser asks only when this is pressed. */
export function TellAtBell() {
  const permission = useOnDevice(bellPermission, 'impossible')
  const [answer, setAnswer] = useState<NotificationPermission | null>(null)
  const stands = answer ?? permission
  if (stands === 'granted') {
    return <p className="note w-full text-center">{words.running.willTell}</p>
  }
  if (stands !== 'default') return null
  return (
    <Button variant="quiet" icon={<Bell />} onClick={() => void askForBell().then(setAnswer)}>
      {words.running.tellMe}
    </Button>
  )
}
