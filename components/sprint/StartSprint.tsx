'use client'

import { Timer } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'
import { fetchFocus } from '@/components/focus/fetch-focus'
import { useFocusKeys } from '@/components/focus/use-focus-keys'
import { BackButton } from '@/components/shell/BackButton'
import { QuietRoom } from '@/components/shell/QuietRoom'
import { Button } from '@/components/ui/Button'
import { InlineLink } from '@/components/ui/TextLink'
import { SPRINT_MINUTES } from '@/lib/focus/sprint'
import { sprint as words } from '@/lib/words/sprint'

/** What a sprint is, and what is known of pressure, before anybody starts one. */
export function StartSprint() {
  const router = useRouter()
  const [isStarting, setStarting] = useState(false)
  const onLeave = useCallback(() => router.back(), [router])
  useFocusKeys({ onEscape: onLeave, singleKeys: false })
  const start = async () => {
    setStarting(true)
    // By the server's clock, so that a device that is off by an hour has five minutes as well.
    const offset = (await fetchFocus())?.offset ?? 0
    router.push(`/study?minutes=${SPRINT_MINUTES}&sprint=${Date.now() + offset}`)
  }
  return (
    <QuietRoom way={<BackButton label={words.leave} onLeave={onLeave} />} isNarrow>
      <h1 className="h-page">{words.title}</h1>
      <p className="mt-3">{words.text}</p>
      <p className="note mt-3">
        {words.evidence} <InlineLink href="/evidence">{words.more}</InlineLink>
      </p>
      <Button
        variant="primary"
        size="main"
        className="mt-8"
        icon={<Timer />}
        busy={isStarting ? words.starting : undefined}
        onClick={() => void start()}
      >
        {words.start}
      </Button>
    </QuietRoom>
  )
}
