import type { ReactNode } from 'react'

interface SectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** A part of the design page. */
export function Section({ title, children }: SectionProps) {
  return (
    <section className="mt-10 border-t border-border pt-6">
      <h2 className="h-sect">{title}</h2>
      <div className="mt-5">{children}</div>
    </section>
  )
}

/** One state of a component, named. */
export function Sample({ title, children }: SectionProps) {
  return (
    <div className="min-w-0">
      <p className="text-sm font-semibold">{title}</p>
      <div className="mt-2">{children}</div>
    </div>
  )
}
