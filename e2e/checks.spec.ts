import { axeFindings, pixelsBeyondTheSide, smallTargets } from './support/looks'
import { expect, test } from './support/test'

/** The checks that every page passes must be able to fail. */
test.describe('the checks of pages', () => {
  test('see what a screen reader cannot name and what is too pale to read', async ({ page }) => {
    await page.setContent(
      '<html lang="en"><title>Page</title><main><h1>Page</h1><img src="data:,"><p style="color:#ccc">pale</p></main>',
    )
    const findings = (await axeFindings(page)).map((finding) => finding.replace(/:.*/s, ''))
    expect(findings).toEqual(expect.arrayContaining(['color-contrast', 'image-alt']))
  })

  test('see a target too small for a finger, and let links in a sentence be', async ({ page }) => {
    await page.setContent(`<button style="width:60px;height:20px">Small</button>
      <button style="width:60px;height:60px">Large</button>
      <label style="display:block;height:50px"><input type="checkbox"> Ticked by its line</label>
      <p>A sentence with <a href="/">a link</a> in it.</p><p><a href="/">A link alone</a></p>`)
    expect(await smallTargets(page)).toEqual([
      'button "Small" 60×20',
      expect.stringMatching(/^a "A link alone" \d+×\d+$/),
    ])
  })

  test('see what reaches beyond the side of the page', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.setContent('<body style="margin:0"><div style="width:400px">wide</div></body>')
    expect(await pixelsBeyondTheSide(page)).toBe(80)
  })

  test('see a foreign request, a broken page and a dialog', async ({ page, watch }) => {
    watch.expect(/./)
    await page.goto('/signin')
    await page.route('https://evil.example/**', (route) => route.abort())
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('broken on purpose')
      })
      void fetch('https://evil.example/').catch(() => undefined)
    })
    await page.evaluate(() => setTimeout(() => alert('tripped')))
    const kinds = () => new Set(watch.expected.map((line) => line.replace(/:.*/s, '')))
    await expect.poll(kinds).toEqual(new Set(['page error', 'console', 'dialog']))
  })
})
