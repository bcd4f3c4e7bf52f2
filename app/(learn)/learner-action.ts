import 'server-only'
import { revalidatePath } from 'next/cache'
import type { ZodType } from 'zod'
import { viewer } from '@/lib/auth/viewer'
import { err, type Result } from '@/lib/contracts/result'
import type { Viewer } from '@/lib/contracts/viewer'

export interface SignedOut {
  readonly code: 'signed-out'
}

interface ActionSpec<Input, Problem> {
  /** Strict: what it doesn't name is refused. */
  readonly schema: ZodType<Input>
  /** What to say of input that the schema refuses, given the names of the faulty fields. */
  readonly malformed: (fields: readonly string[]) => Problem
  /** It only looks: pages stay as they are. */
  readonly onlyLooks?: true
}

/**
 * What every server action of a learner's pages does: somebody has to be signed in, the input has to be what the
 * contract says, and after a change every page is made anew.
 */
export async function learnerAction<Input, Value, Problem>(
  { schema, malformed, onlyLooks }: ActionSpec<Input, Problem>,
  input: unknown,
  work: (viewer: Viewer, given: Input) => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | SignedOut>> {
  const asking = await viewer()
  if (asking === null) return err({ code: 'signed-out' })
  const read = schema.safeParse(input)
  if (!read.success) {
    const fields = read.error.issues.flatMap(({ path: [field] }) =>
      typeof field === 'string' ? [field] : [],
    )
    return err(malformed([...new Set(fields)]))
  }
  const done = await work(asking, read.data)
  if (done.ok && onlyLooks !== true) revalidatePath('/', 'layout')
  return done
}
