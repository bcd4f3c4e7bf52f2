import type { ImportProgress } from '@/lib/contracts/import'

/** Is told how far an import has come. */
export type Tell = (progress: ImportProgress) => void

/** Nobody wants to know. */
export const untold: Tell = () => undefined
