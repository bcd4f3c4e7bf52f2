'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { VisuallyHidden } from '@/components/ui/VisuallyHidden'
import { isCurrentPage } from './current-page'

interface NavLinkProps {
  /** `nav-icon` is a button without words: they are only spoken. */
  readonly look: 'nav-item' | 'tab-item' | 'nav-icon'
  readonly href: string
  readonly label: string
  readonly icon: ReactNode
}

/** An entry of the navigation, marked when one is on its page or below it. */
export function NavLink({ look, href, label, icon }: NavLinkProps) {
  const current = isCurrentPage(href, usePathname())
  return (
    <Link href={href} className={look} aria-current={current ? 'page' : undefined}>
      {icon}
      {look === 'nav-icon' ? <VisuallyHidden>{label}</VisuallyHidden> : label}
    </Link>
  )
}
