/** A message as the server pushes it. */
interface Message {
  readonly title: string
  readonly body: string
  readonly path: string
  readonly tag: string
}

/** What shows a notification, and the windows that may lead to its page. */
export interface Screen {
  readonly registration: {
    showNotification(title: string, options: NotificationOptions): Promise<void>
  }
  readonly clients: {
    matchAll(options: {
      readonly type: 'window'
      readonly includeUncontrolled: boolean
    }): Promise<readonly OpenWindow[]>
    openWindow(address: string): Promise<unknown>
  }
}

interface OpenWindow {
  readonly url: string
  focus(): Promise<unknown>
  navigate(address: string): Promise<unknown>
}

const ICON = '/icons/icon-192.png'
const TODAY = '/'

/** Shows a message. One that can't be read is shown by name alone: a browser wants to see every message shown. */
export async function showMessage(text: string | undefined, name: string, screen: Screen): Promise<void> {
  const message = readMessage(text)
  await screen.registration.showNotification(message?.title ?? name, {
    body: message?.body ?? '',
    icon: ICON,
    ...(message === null ? {} : { tag: message.tag }),
    data: { path: message?.path ?? TODAY },
  })
}

/** Leads to the page of a message: in a window that is open, or in a new one. */
export async function openMessage(data: unknown, origin: string, screen: Screen): Promise<void> {
  const path = pathOf((data as { path?: unknown } | null)?.path)
  const windows = await screen.clients.matchAll({ type: 'window', includeUncontrolled: true })
  // A sitting is not taken away from under somebody's hands.
  const free = windows.find(({ url }) => new URL(url).origin === origin && new URL(url).pathname !== '/study')
  if (free === undefined) await screen.clients.openWindow(path)
  else {
    await free.focus()
    await free.navigate(path)
  }
}

function readMessage(text: string | undefined): Message | null {
  try {
    const read = JSON.parse(text ?? '') as Partial<Record<keyof Message, unknown>> | null
    const { title, body, path, tag } = read ?? {}
    if (typeof title !== 'string' || typeof body !== 'string' || typeof tag !== 'string') return null
    return { title, body, tag, path: pathOf(path) }
  } catch {
    return null
  }
}

/** A path of this site; anything else leads to Today. */
const pathOf = (path: unknown): string =>
  typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : TODAY
