/*
 * Runs in the page, before its own scripts: notes when a grade's key goes down, and when the frame that shows the next
 * card has been painted. Plain JavaScript, as it is handed to the browser as it stands.
 */
{
  let pressedAt = null
  window.graded = null

  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key === '3') pressedAt = event.timeStamp
    },
    { capture: true },
  )

  const isQuestion = () =>
    [...document.querySelectorAll('footer button')].some((button) =>
      button.textContent.startsWith('Show answer'),
    )

  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => {
    window.graded = performance.now() - data
  }

  new MutationObserver(() => {
    if (pressedAt === null || !isQuestion()) return
    const from = pressedAt
    pressedAt = null
    // A message posted from a frame arrives after that frame has been painted.
    requestAnimationFrame(() => port2.postMessage(from))
  }).observe(document, { childList: true, subtree: true })
}
