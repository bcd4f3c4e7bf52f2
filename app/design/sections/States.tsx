import { Moon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Bones } from '@/components/ui/Bones'
import { Button, ButtonLink } from '@/components/ui/Button'
import { Callout } from '@/components/ui/Callout'
import { EmptyState } from '@/components/ui/EmptyState'
import { TextArea } from '@/components/ui/Field'
import { words } from '@/lib/words'
import { Section } from './Section'

const { common, design, shell } = words
const { state, night } = design

export function States() {
  return (
    <Section title={design.section.states}>
      <div className="grid gap-6 md:grid-cols-2">
        <Panel title={state.loading}>
          <Bones label={state.loadingLabel} />
        </Panel>
        <Panel title={state.empty}>
          <EmptyState
            title={state.emptyTitle}
            level={3}
            actions={
              <>
                <ButtonLink href="/design">{state.emptyAction}</ButtonLink>
                <Button variant="quiet">{state.emptySecond}</Button>
              </>
            }
          >
            <p>{state.emptyText}</p>
          </EmptyState>
        </Panel>
        <Panel title={state.error}>
          <Callout tone="error" title={design.surface.errorTitle}>
            {design.surface.error}
          </Callout>
          <div className="mt-6 flex flex-wrap gap-3">
            <Button variant="primary">{state.errorAction}</Button>
            <Button>{common.action.tryAgain}</Button>
          </div>
        </Panel>
        <Panel title={state.notFound}>
          <EmptyState
            title={shell.notFound.title}
            level={3}
            actions={<ButtonLink href="/">{shell.notFound.home}</ButtonLink>}
          >
            <p>{shell.notFound.explanation}</p>
          </EmptyState>
        </Panel>
      </div>
    </Section>
  )
}

function Panel({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="sheet p-5 md:p-6">
      <p className="tiny mb-4 font-semibold">{title}</p>
      {children}
    </div>
  )
}

/** The two evening surfaces, side by side: their tokens hold for everything inside. */
export function Night() {
  return (
    <Section title={design.section.night}>
      <div className="grid gap-6 md:grid-cols-2">
        <NightPanel title={night.lamplight} surface="night light" />
        <NightPanel title={night.ember} surface="night dark" />
      </div>
    </Section>
  )
}

function NightPanel({ title, surface }: { readonly title: string; readonly surface: string }) {
  return (
    <div className={`${surface} rounded-lg bg-background p-6 text-foreground`}>
      <p className="tiny font-semibold">{title}</p>
      <p className="mt-4 text-xl font-semibold tracking-head">{night.question}</p>
      <TextArea className="mt-5" label={night.field} />
      <Button variant="primary" className="mt-5 w-full" icon={<Moon />}>
        {night.action}
      </Button>
    </div>
  )
}
