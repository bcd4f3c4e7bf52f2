/** One bell replaces another: two tabs ring once. */
const TAG = 'spindle-bell'

/** Whether this browser can tell somebody who looks elsewhere, and whether it may. */
export const bellPermission = (): NotificationPermission | 'impossible' =>
  'Notification' in window ? Notification.permission : 'impossible'

/** Asks whether it may. Only ever on a press. */
export const askForBell = (): Promise<NotificationPermission> => Notification.requestPermission()

/** Tells whoever allowed it and looks elsewhere that the minutes are over. */
export async function ringBell(text: string): Promise<void> {
  if (bellPermission() !== 'granted' || document.hasFocus()) return
  try {
    const notification = new Notification(text, { tag: TAG })
    notification.addEventListener('click', () => window.focus())
  } catch {
    // On Android only a service worker may show one.
    const registration = await navigator.serviceWorker.getRegistration()
    await registration?.showNotification(text, { tag: TAG })
  }
}
