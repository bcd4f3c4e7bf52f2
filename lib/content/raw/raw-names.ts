import type { NoteTypeShape, RawKind } from '../note-types'
import { OCCLUSION_FIELDS } from './occlusion'

/** Names of the fields of a note of a raw kind, in their order. */
export const rawNames = (kind: RawKind, type: NoteTypeShape | undefined): readonly string[] =>
  kind === 'image-occlusion' ? OCCLUSION_FIELDS : (type?.fields ?? [])
