'use client'

import { useState } from 'react'
import { mediaPath, type MediaRef } from '@/lib/content/media'
import { content as words } from '@/lib/words/content'

interface MediaViewProps {
  readonly media: MediaRef
  /** What it shows or says. */
  readonly alt: string
}

/** A picture or a sound of a card; where it can't be had, what it shows is said instead. */
export function MediaView({ media, alt }: MediaViewProps) {
  const [isMissing, setMissing] = useState(false)
  const label = alt === '' ? words[media.kind] : alt
  const missing = () => setMissing(true)
  if (isMissing) return <span className="card-picture">{words.mediaMissing(label)}</span>
  if (media.kind === 'sound') {
    // Cards say in words what their sounds say: there is no track of captions to offer.
    return <audio controls preload="none" src={mediaPath(media)} aria-label={label} onError={missing} />
  }
  return (
    // Bytes of the learner's own, already of the right size: nothing for Next to make smaller.
    // eslint-disable-next-line @next/next/no-img-element
    <img className="card-image" src={mediaPath(media)} alt={label} decoding="async" onError={missing} />
  )
}
