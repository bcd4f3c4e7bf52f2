'use client'

import { Plus, Trash2, X } from 'lucide-react'
import { Button, ButtonLink, IconButton } from '@/components/ui/Button'
import { InlineLink, TextLink } from '@/components/ui/TextLink'
import { common } from '@/lib/words/common'
import { design } from '@/lib/words/design'
import { Section } from './Section'

const SPACE = { key: 'Space', hint: common.key.space }

export function Buttons() {
  const { button } = design
  return (
    <Section title={design.section.buttons}>
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary" shortcut={SPACE}>
          {button.primary}
        </Button>
        <Button variant="secondary">{button.secondary}</Button>
        <Button variant="outline">{button.outline}</Button>
        <Button variant="quiet">{button.quiet}</Button>
        <IconButton label={common.action.close} icon={<X />} />
        <Button variant="primary" disabled>
          {button.disabled}
        </Button>
        <Button variant="primary" busy={common.action.saving}>
          {common.action.save}
        </Button>
        <Button variant="quiet-destructive" icon={<Trash2 />}>
          {common.action.delete}
        </Button>
        <Button variant="destructive">{common.action.delete}</Button>
        <Button variant="outline" icon={<Plus />}>
          {button.outline}
        </Button>
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button variant="primary" size="main" shortcut={SPACE}>
          {button.main}
        </Button>
        <ButtonLink variant="quiet" href="/design">
          {button.link}
        </ButtonLink>
        <TextLink href="/design">{button.textLink}</TextLink>
        <p>
          {button.sentenceStart} <InlineLink href="/design">{button.inlineLink}</InlineLink>
          {button.sentenceEnd}
        </p>
      </div>
    </Section>
  )
}
