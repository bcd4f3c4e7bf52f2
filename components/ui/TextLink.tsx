import clsx from 'clsx'
import Link from 'next/link'
import type { ComponentProps } from 'react'

/** A link that stands on its own: 44 px high, underlined. */
export function TextLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link {...rest} className={clsx('link', className)} />
}

/** A link inside a sentence. */
export function InlineLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link {...rest} className={clsx('ilink', className)} />
}
