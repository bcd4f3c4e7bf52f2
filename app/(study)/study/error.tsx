'use client'

import { Hindrance, Room } from '@/components/study/StudyStates'

interface ErrorProps {
  readonly retry: () => void
}

/** A sitting that broke: what was answered is kept on the device, one press at a time. */
export default function StudyErrorPage({ retry }: ErrorProps) {
  return (
    <Room>
      <Hindrance opened={{ kind: 'unavailable' }} request={{}} onRetry={retry} onTakeOver={retry} />
    </Room>
  )
}
