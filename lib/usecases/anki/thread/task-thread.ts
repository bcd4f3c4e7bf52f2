import 'server-only'
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import { pool } from '@/lib/data/pool'
import { importPackage } from '../import-package'
import { lookAtPackage } from '../look-at-package'
import type { Attending } from '../package-source'
import type { PackageTask, TaskAnswers, TaskMessage } from './protocol'

/** The thread of `lookInThread` and `importInThread`: does one task, until it is ended. */

const port = parentPort
const given = workerData as PackageTask

const say = (message: TaskMessage): void => port?.postMessage(message)

function carriedOut(attending: Attending): Promise<TaskAnswers[PackageTask['task']]> {
  const { viewer, source, now } = given
  return given.task === 'look'
    ? lookAtPackage(viewer, source, now, attending)
    : importPackage(viewer, source, given.choice, now, attending)
}

/**
 * Lets the threads go first that answer learners. On Linux a priority is that of one thread and of those which it starts;
 * elsewhere it would be the whole server's.
 */
function giveWay(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
}

/** Whatever goes amiss here is a fault of ours: it ends the thread, and whoever waits hears of it. */
async function run(): Promise<void> {
  giveWay()
  const stopping = new AbortController()
  port?.once('message', () => stopping.abort())
  const answer = await carriedOut({ tell: (progress) => say({ progress }), signal: stopping.signal })
  await pool().end()
  say({ answer })
}

void run()
