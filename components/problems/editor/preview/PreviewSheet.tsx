'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { IconButton } from '@/components/ui/Button'
import { Sheet } from '@/components/ui/Sheet'
import { problemEditor } from '@/lib/words/problem-editor'
import type { LivePreview } from '../use-preview'
import { ManyVariants } from './ManyVariants'
import { VariantView } from './VariantView'

const words = problemEditor.preview

interface PreviewSheetProps {
  readonly setId: string
  readonly text: string
  readonly preview: LivePreview
  readonly seed: number
  readonly onSeed: (seed: number) => void
}

/** A variant of what is in the form, and the way to others. */
export function PreviewSheet({ setId, text, preview: { found, failure }, seed, onSeed }: PreviewSheetProps) {
  const isTemplate = found?.status === 'ready' && found.source.variables.length > 0
  return (
    <Sheet title={words.title} isNarrow className="min-w-0">
      {failure !== null && (
        <p role="status" className="note mt-2">
          {failure === 'too-many' ? words.tooMany : words.unreachable}
        </p>
      )}
      {isTemplate && (
        <div className="mt-2 -mr-2 flex items-center">
          <p className="tnum flex-1 font-semibold" role="status">
            {words.variant(seed)}
          </p>
          <IconButton
            label={words.previous}
            icon={<ChevronLeft />}
            aria-disabled={seed === 0}
            onClick={() => {
              if (seed > 0) onSeed(seed - 1)
            }}
          />
          <IconButton label={words.next} icon={<ChevronRight />} onClick={() => onSeed(seed + 1)} />
        </div>
      )}
      <div className="mt-2">
        <Shown preview={found} />
      </div>
      {isTemplate && (
        <div className="mt-5 border-t border-border pt-4">
          <ManyVariants setId={setId} text={text} />
        </div>
      )}
    </Sheet>
  )
}

function Shown({ preview }: { readonly preview: LivePreview['found'] }) {
  if (preview === null || preview.status === 'unfinished') return <p className="note">{words.empty}</p>
  if (preview.status === 'faulty') return <p className="note">{words.faulty}</p>
  const [variant] = preview.variants
  if (variant === undefined) return <p className="note">{words.noVariant}</p>
  return (
    <>
      {preview.source.variables.length === 0 && <p className="note mb-3">{words.fixed}</p>}
      <VariantView variant={variant} />
    </>
  )
}
