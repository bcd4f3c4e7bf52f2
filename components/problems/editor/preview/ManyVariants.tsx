'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { PREVIEW_VARIANTS, type PreviewVariant } from '@/lib/contracts/problems'
import { problemEditor } from '@/lib/words/problem-editor'
import { fetchPreview } from '../fetch-preview'
import { VariantView } from './VariantView'

const words = problemEditor.preview

interface ManyVariantsProps {
  readonly setId: string
  /** The problem's source, as text. */
  readonly text: string
}

/** Twenty variants below one another, to be looked through. */
export function ManyVariants({ setId, text }: ManyVariantsProps) {
  const [open, setOpen] = useState(false)
  const [from, setFrom] = useState(0)
  const [isFailed, setFailed] = useState(false)
  const [variants, setVariants] = useState<readonly PreviewVariant[] | null>(null)
  const fetchFrom = (seed: number) => {
    setFrom(seed)
    setVariants(null)
    setFailed(false)
    const asked = { setId, source: JSON.parse(text) as unknown, from: seed, count: PREVIEW_VARIANTS }
    void fetchPreview(asked).then((reply) => {
      if (reply.ok && reply.value.status === 'ready') setVariants(reply.value.variants)
      else setFailed(true)
    })
  }
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        if (next) fetchFrom(0)
      }}
      title={words.manyTitle(from + 1, from + PREVIEW_VARIANTS)}
      trigger={<Button>{words.many}</Button>}
    >
      <div role="status">
        {variants === null && <p className="note">{isFailed ? words.manyFailed : words.manyLoading}</p>}
      </div>
      {variants !== null && (
        <>
          <ul className="grid gap-6">
            {variants.map((variant) => (
              <li key={variant.seed} className="border-t border-input pt-4">
                <h3 className="font-semibold">{words.variant(variant.seed)}</h3>
                <VariantView variant={variant} />
              </li>
            ))}
          </ul>
          <Button className="mt-6" onClick={() => fetchFrom(from + PREVIEW_VARIANTS)}>
            {words.manyMore}
          </Button>
        </>
      )}
    </Dialog>
  )
}
