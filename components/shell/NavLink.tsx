'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'
import { isCurrentPage } from './current-page'

interface NavLinkProps {
  readonly look: 'nav-item' | 'tab-item'
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
      {label}
    </Link>
  )
}
