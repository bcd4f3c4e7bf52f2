/*
 * Runs in the page, before its own scripts: says how long frames take, and when something is shown. Plain JavaScript, as
 * it is handed to the browser as it stands.
 */
window.framesScrolled = (frames, pixels) =>
  new Promise((resolve) => {
    const times = []
    let before = performance.now()
    const frame = (now) => {
      times.push(now - before)
      before = now
      if (times.length === frames) return resolve(times)
      window.scrollBy({ top: pixels, behavior: 'instant' })
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })

window.shownAfterPress = (selector, text) =>
  new Promise((resolve) => {
    let pressedAt = 0
    addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true, once: true })
    const look = () => {
      const isThere = [...document.querySelectorAll(selector)].some((element) =>
        element.textContent.includes(text),
      )
      if (isThere && pressedAt > 0) resolve(performance.now() - pressedAt)
      else requestAnimationFrame(look)
    }
    look()
  })
