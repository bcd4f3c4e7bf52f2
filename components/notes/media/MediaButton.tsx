'use client'

import { ImagePlus } from 'lucide-react'
import { useRef } from 'react'
import { IconButton } from '@/components/ui/Button'
import { notes } from '@/lib/words/notes'

const words = notes.media

/** Asks for pictures and sounds; a phone offers its camera too. */
export function MediaButton({ onChosen }: { readonly onChosen: (files: readonly File[]) => void }) {
  const chooser = useRef<HTMLInputElement>(null)
  return (
    <>
      <IconButton label={words.choose} icon={<ImagePlus />} onClick={() => chooser.current?.click()} />
      <input
        ref={chooser}
        type="file"
        hidden
        accept="image/*,audio/*"
        multiple
        onChange={({ target }) => {
          onChosen([...(target.files ?? [])])
          // The same file can be chosen again.
          target.value = ''
        }}
      />
    </>
  )
}
