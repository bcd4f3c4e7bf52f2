'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { notes as words } from '@/lib/words/notes'

/** Asks before unsaved text is left: by the browser on closing or reloading, here before a link is followed. */
export function LeaveGuard({ active }: { readonly active: boolean }) {
  const router = useRouter()
  const [wanted, setWanted] = useState<string | null>(null)
  useEffect(() => {
    if (!active) return
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const onClick = (event: MouseEvent) => {
      const href = hrefOfPlainClick(event)
      if (href === null) return
      event.preventDefault()
      event.stopPropagation()
      setWanted(href)
    }
    addEventListener('beforeunload', onUnload)
    document.addEventListener('click', onClick, { capture: true })
    return () => {
      removeEventListener('beforeunload', onUnload)
      document.removeEventListener('click', onClick, { capture: true })
    }
  }, [active])
  return (
    <Dialog
      open={wanted !== null}
      onOpenChange={(open) => {
        if (!open) setWanted(null)
      }}
      title={words.leave.title}
      description={words.leave.text}
      actions={
        <>
          <Button variant="primary" onClick={() => setWanted(null)}>
            {words.leave.stay}
          </Button>
          <Button
            variant="quiet"
            onClick={() => {
              if (wanted !== null) router.push(wanted)
              setWanted(null)
            }}
          >
            {words.leave.leave}
          </Button>
        </>
      }
    />
  )
}

/** Where a click leads within this site and tab; null when it leads nowhere or stays on the page. */
function hrefOfPlainClick(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.hasAttribute('download'))
    return null
  if (link.origin !== location.origin) return null
  const path = link.pathname + link.search
  return path === location.pathname + location.search ? null : path + link.hash
}
