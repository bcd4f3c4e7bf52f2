import type { Metadata } from 'next'
import { requestTheme } from '@/components/shell/theme-cookie'
import { ThemeSwitch } from '@/components/shell/ThemeSwitch'
import { Logo } from '@/components/ui/Logo'
import { words } from '@/lib/words'
import { Buttons } from './sections/Buttons'
import { Colours, Type } from './sections/Foundations'
import { Fields } from './sections/Fields'
import { InsightPlots } from './sections/InsightPlots'
import { Overlays } from './sections/Overlays'
import { Plots } from './sections/Plots'
import { Predictions } from './sections/Predictions'
import { Section } from './sections/Section'
import { Night, States } from './sections/States'
import { Surfaces, Tables } from './sections/Surfaces'
import { Grades, Traces } from './sections/Traces'

const { design, shell } = words

export const metadata: Metadata = { title: design.title, robots: { index: false } }

/** Every component in every state. Linked from nowhere; the place to look before and after changing one. */
export default async function DesignPage() {
  const theme = await requestTheme()
  return (
    <>
      <header className="mx-auto max-w-page px-gutter pt-8 md:px-10">
        <Logo href="/" label={shell.publicHomeLabel} />
        <h1 className="h-page mt-4">{design.title}</h1>
        <p className="note mt-1">{design.lead}</p>
      </header>
      <main className="mx-auto max-w-page px-gutter pb-16 md:px-10">
        <Section title={design.section.theme}>
          <ThemeSwitch stored={theme} className="max-w-100" />
        </Section>
        <Colours />
        <Type />
        <Buttons />
        <Fields />
        <Grades />
        <Predictions />
        <Traces />
        <Plots />
        <InsightPlots />
        <Surfaces />
        <Overlays />
        <Tables />
        <States />
        <Night />
      </main>
    </>
  )
}
