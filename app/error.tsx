'use client'

import { Crash } from '@/components/shell/Crash'

interface ErrorProps {
  readonly error: Error & { readonly digest?: string }
  readonly retry: () => void
}

export default function ErrorPage({ error, retry }: ErrorProps) {
  return <Crash error={error} retry={retry} />
}
