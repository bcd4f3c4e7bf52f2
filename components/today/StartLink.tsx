'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { ButtonLink } from '@/components/ui/Button'
import { Spoken } from '@/components/ui/Spoken'
import { common } from '@/lib/words/common'

interface StartLinkProps {
  readonly href: string
  readonly label: string
  /** The label as it should be heard. */
  readonly spoken: string
  /** The filled button of the page is elsewhere: this one is not, and Enter is not its key. */
  readonly isSecond?: boolean
}

/** The one filled button of Today. Enter presses it from anywhere on the page where Enter does nothing else. */
export function StartLink({ href, label, spoken, isSecond = false }: StartLinkProps) {
  const router = useRouter()
  useEffect(() => {
    if (isSecond) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.repeat || event.defaultPrevented) return
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (!nothingHasFocus()) return
      event.preventDefault()
      router.push(href)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [href, router, isSecond])
  return (
    <ButtonLink
      variant={isSecond ? 'secondary' : 'primary'}
      size="main"
      href={href}
      shortcut={isSecond ? undefined : { key: 'Enter', hint: common.key.enter }}
    >
      <Spoken shown={label} heard={spoken} />
    </ButtonLink>
  )
}

function nothingHasFocus(): boolean {
  const focused = document.activeElement
  return focused === null || focused === document.body || focused.id === 'main'
}
