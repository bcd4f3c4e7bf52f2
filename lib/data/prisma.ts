import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/generated/prisma/client'
import { processWide } from '@/lib/process-wide'
import { pool } from './pool'

/** Prisma on the process's one pool, for reads and single-row writes; what spans tables goes through `transaction`. */
export function prisma(): PrismaClient {
  return processWide(
    'prisma',
    // Its usual error messages print the arguments of the call, and with them what a learner wrote.
    () => new PrismaClient({ adapter: new PrismaPg(pool()), errorFormat: 'minimal' }),
  )
}
