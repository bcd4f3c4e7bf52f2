import { z } from 'zod'
import type { MediaProblem, MediaRef } from '@/lib/content/media'

/** SHA-256, hexadecimal. */
export const mediaHashSchema = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/) })

/** A picture or sound that was taken in. */
export interface MediaAdded {
  /** By which a text names it: `media:….webp`. */
  readonly address: string
  readonly kind: MediaRef['kind']
}

/** Reply of api/media: what became of the bytes. A refused file is an answer too. */
export type MediaReply =
  | { readonly status: 'added'; readonly media: MediaAdded }
  | { readonly status: 'refused'; readonly problem: MediaProblem }
