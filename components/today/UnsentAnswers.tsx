'use client'

import { CloudUpload } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Callout } from '@/components/ui/Callout'
import { today as words } from '@/lib/words/today'

interface UnsentAnswersProps {
  readonly userId: string
  /** Keeps the shell of a sitting on the device, so that one can be opened without a connection. */
  readonly offline: boolean
}

/** Answers that an earlier sitting left on this device. They are sent from here, and then the plan is made anew. */
export function UnsentAnswers({ userId, offline }: UnsentAnswersProps) {
  const router = useRouter()
  const [unsent, setUnsent] = useState(0)
  useEffect(() => {
    let isLeft = false
    let stop = () => {
      isLeft = true
    }
    const onUnsent = (answers: number) => {
      if (isLeft) return
      setUnsent(answers)
      if (answers === 0) router.refresh()
    }
    void import('@/lib/offline/leftovers').then(async ({ tendLeftovers }) => {
      const stopTending = await tendLeftovers(userId, { keepShell: offline, onUnsent })
      if (isLeft) return stopTending()
      stop = () => {
        isLeft = true
        stopTending()
      }
    })
    return () => stop()
  }, [userId, offline, router])
  if (unsent === 0) return null
  return (
    <Callout className="mt-4" icon={<CloudUpload />} title={words.unsent.title(unsent)} announce="status">
      <p>{words.unsent.text}</p>
    </Callout>
  )
}
