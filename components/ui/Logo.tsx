import Link from 'next/link'
import { common } from '@/lib/words/common'
import { LogoMark } from './LogoMark'

interface LogoProps {
  readonly href: string
  /** Where it leads: `Spindle, today`. */
  readonly label: string
}

/** Mark and name, leading home. */
export function Logo({ href, label }: LogoProps) {
  return (
    <Link
      href={href}
      aria-label={label}
      className="inline-flex min-h-touch items-center gap-2.5 text-lg font-semibold tracking-head text-foreground no-underline"
    >
      <LogoMark />
      {common.appName}
    </Link>
  )
}
