import { useCallback, useEffect, useState } from 'react'
import type { SittingDto, SittingRequest } from '@/lib/contracts/sitting'
import { openSitting, type Opened } from '@/lib/offline/open-sitting'
import { hrefOf, requestOf } from './request'
import { startSession, type Session } from './session'

/** What stands where a sitting is to be. */
export type Stage =
  | { readonly kind: 'opening' }
  | { readonly kind: 'sitting'; readonly session: Session; readonly request: SittingRequest }
  | { readonly kind: 'nothing-due'; readonly sitting: SittingDto; readonly request: SittingRequest }
  | {
      readonly kind: 'hindered'
      readonly opened: Exclude<Opened, { kind: 'sitting' | 'nothing-due' }>
      readonly request: SittingRequest
    }

/** One try at opening a sitting. */
interface Attempt {
  /** Null: what the address asks for. */
  readonly request: SittingRequest | null
  readonly takeOver: boolean
}

interface OpenedSession {
  readonly stage: Stage
  readonly retry: () => void
  readonly takeOver: () => void
  /** Another sitting than the one asked for so far. */
  readonly ask: (request: SittingRequest) => void
}

/** Opens the sitting the address asks for, and closes it with the page. */
export function useSession(): OpenedSession {
  const [attempt, setAttempt] = useState<Attempt>({ request: null, takeOver: false })
  const [stage, setStage] = useState<Stage>({ kind: 'opening' })

  useEffect(() => {
    const request = attempt.request ?? requestOf(new URLSearchParams(location.search))
    const { promise, close } = opening(request, attempt.takeOver, setStage)
    void promise
    return close
  }, [attempt])

  const again = useCallback((change: Partial<Attempt>) => {
    setStage({ kind: 'opening' })
    setAttempt((before) => ({ ...before, takeOver: false, ...change }))
  }, [])
  return {
    stage,
    retry: useCallback(() => again({}), [again]),
    takeOver: useCallback(() => again({ takeOver: true }), [again]),
    ask: useCallback(
      (request: SittingRequest) => {
        window.history.replaceState(null, '', hrefOf(request))
        again({ request })
      },
      [again],
    ),
  }
}

interface Opening {
  readonly promise: Promise<void>
  readonly close: () => void
}

/** A sitting on its way in. Closed before it is there, it is put back at once. */
function opening(request: SittingRequest, takeOver: boolean, show: (stage: Stage) => void): Opening {
  let isWanted = true
  let session: Session | null = null
  const close = () => {
    isWanted = false
    session?.close()
    session = null
  }
  const onLost = () => {
    close()
    show({ kind: 'hindered', opened: { kind: 'elsewhere' }, request })
  }
  const open = async () => {
    const opened = await openSitting(request, { takeOver, onLost })
    if (opened.kind === 'sitting') {
      const started = await startSession(opened)
      if (!isWanted) return started.close()
      session = started
      show({ kind: 'sitting', session: started, request })
    } else if (isWanted) {
      show(
        opened.kind === 'nothing-due'
          ? { kind: 'nothing-due', sitting: opened.sitting, request }
          : { kind: 'hindered', opened, request },
      )
    }
  }
  return { promise: open(), close }
}
