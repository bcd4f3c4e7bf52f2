import type { CSSProperties } from 'react'
import type { PartShape } from '@/lib/content/raw/occlusion'
import type { HiddenPartsNode } from '@/lib/content/render-tree'
import { content as words } from '@/lib/words/content'
import { MediaView } from './MediaView'

/** A picture with parts of it covered. What is under a cover is said by nobody before the answer. */
export function HiddenPartsView({ node }: { readonly node: HiddenPartsNode }) {
  const { media, alt, covers, isAnswered } = node
  return (
    <div className="card-parts" role="group" aria-label={words.hiddenParts(node)}>
      {media === null ? (
        <span className="card-picture">{alt === '' ? words.picture : alt}</span>
      ) : (
        <span className="card-parts-frame">
          <MediaView media={media} alt={alt} />
          {covers.map(({ shape, isAsked }, index) => (
            <span
              key={index}
              aria-hidden="true"
              className="card-cover"
              data-shape={shape.kind}
              data-state={!isAsked ? 'hidden' : isAnswered ? 'shown' : 'asked'}
              style={placeOf(shape)}
            />
          ))}
        </span>
      )}
      <p className="note">{words.hiddenPartsNote(node)}</p>
    </div>
  )
}

function placeOf(shape: PartShape): CSSProperties {
  if (shape.kind === 'polygon')
    return { clipPath: `polygon(${shape.points.map(([x, y]) => `${x}% ${y}%`).join(', ')})` }
  const { left, top, width, height, angle } = shape
  return {
    ...{ left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` },
    ...(angle === 0 ? {} : { transform: `rotate(${angle}deg)` }),
  }
}
