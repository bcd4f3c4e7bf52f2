import { afterEach, describe, expect, it, vi } from 'vitest'
import { makePasskey, showPasskey } from '@/components/shell/passkey-client'

const browser = vi.hoisted(() => ({
  browserSupportsWebAuthn: vi.fn(() => true),
  startRegistration: vi.fn(),
  startAuthentication: vi.fn(),
}))
vi.mock('@simplewebauthn/browser', () => browser)
afterEach(() => vi.resetAllMocks())

const request = { challenge: 'challenge' }
const creation = {
  challenge: 'challenge',
  rp: { id: 'localhost', name: 'Spindle' },
  user: { id: 'id', name: 'a@b.org', displayName: 'a@b.org' },
  pubKeyCredParams: [],
}
const named = (name: string): Error => Object.assign(new Error('no'), { name })

describe('a passkey in the browser', () => {
  it('tells the server what it has to know, and no more', async () => {
    browser.browserSupportsWebAuthn.mockReturnValue(true)
    browser.startRegistration.mockResolvedValue({
      id: 'x',
      rawId: 'x',
      authenticatorAttachment: 'platform',
      response: { clientDataJSON: 'c', attestationObject: 'a', transports: ['internal'], publicKey: 'p' },
    })
    const made = { id: 'x', clientData: 'c', attestation: 'a', transports: ['internal'] }
    expect(await makePasskey(creation)).toEqual({ ok: true, value: made })
    browser.startAuthentication.mockResolvedValue({
      id: 'x',
      response: { clientDataJSON: 'c', authenticatorData: 'd', signature: 's' },
    })
    const shown = { id: 'x', clientData: 'c', authenticatorData: 'd', signature: 's', userHandle: null }
    expect(await showPasskey(request)).toEqual({ ok: true, value: shown })
  })

  it.each([
    ['NotAllowedError', 'not-used'],
    ['AbortError', 'not-used'],
    ['InvalidStateError', 'known-already'],
    ['SecurityError', 'unsupported'],
  ])('that ends in %s is %s', async (name, code) => {
    browser.browserSupportsWebAuthn.mockReturnValue(true)
    browser.startRegistration.mockRejectedValue(named(name))
    expect(await makePasskey(creation)).toEqual({ ok: false, error: { code } })
  })

  it('is not asked for where the browser knows none', async () => {
    browser.browserSupportsWebAuthn.mockReturnValue(false)
    expect(await showPasskey(request)).toEqual({ ok: false, error: { code: 'unsupported' } })
    expect(browser.startAuthentication).not.toHaveBeenCalled()
  })
})
