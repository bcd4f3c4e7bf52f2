import { parentPort, workerData } from 'node:worker_threads'
import { ok } from '@/lib/contracts/result'
import type {
  PackageHead,
  RowLists,
  ThreadAnswers,
  ThreadMessage,
  ThreadQuestion,
  ThreadTask,
} from './protocol'
import { readPackage, type ReadPackage } from './read-package'

/** The thread of `openPackage`: answers what it is asked about one package, until it is ended. */

const ROWS_AT_ONCE = 500
const LISTS = ['notes', 'cards', 'reviews'] as const

const port = parentPort
const { path, limits } = workerData as ThreadTask
let read: ReadPackage | null = null
let parts: Iterator<Partial<RowLists>> | null = null

const say = (message: ThreadMessage, moved: ArrayBuffer[] = []): void => port?.postMessage(message, moved)

async function open(): Promise<ThreadAnswers['open']> {
  const opened = await readPackage(path, limits, (progress) => say({ progress }))
  if (!opened.ok) return opened
  read = opened.value
  const { collection, generation, media, warnings, packageWarnings } = read
  const { notes, cards, reviews, ...rest } = collection
  parts = partsOf({ notes, cards, reviews })
  const head: PackageHead = {
    generation,
    collection: rest,
    media,
    warnings: [...packageWarnings, ...warnings],
  }
  return ok(head)
}

function* partsOf(lists: RowLists): Generator<Partial<RowLists>> {
  for (const name of LISTS) {
    for (let at = 0; at < lists[name].length; at += ROWS_AT_ONCE) {
      yield { [name]: lists[name].slice(at, at + ROWS_AT_ONCE) }
    }
  }
}

port?.on('message', (question: ThreadQuestion) => {
  void answer(question)
})

/** Whatever goes amiss here is a fault of ours: it ends the thread, and whoever waits hears of it. */
async function answer(question: ThreadQuestion): Promise<void> {
  if (question.ask === 'open') return say({ answer: await open() })
  if (question.ask === 'rows') {
    const next = parts?.next()
    return say({ answer: next?.done === false ? next.value : null })
  }
  const file = (await read?.readMedia(question.name)) ?? { ok: false, error: { code: 'no-such-file' } }
  say({ answer: file }, file.ok ? [file.value.buffer] : [])
}
