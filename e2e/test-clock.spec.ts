import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { OwnServer } from './support/server'
import { expect, test } from './support/test'

test('outside a test run there is no clock to move', async () => {
  const server = await OwnServer.start({ TEST_CLOCK: '', SPINDLE_TEST_RUN: '' })
  try {
    const address = `${server.address}/api/test-clock`
    expect((await fetch(address)).status).toBe(404)
    const body = JSON.stringify({ offsetMs: 86_400_000 })
    const headers = { 'content-type': 'application/json', origin: server.address }
    expect((await fetch(address, { method: 'POST', headers, body })).status).toBe(404)
  } finally {
    await server.close()
  }
})

test('Spindle refuses to start with a movable clock outside a test run', async () => {
  const start = spawn(process.execPath, [path.join(__dirname, '../scripts/start.mjs')], {
    env: { ...process.env, TEST_CLOCK: '1', SPINDLE_TEST_RUN: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [start.stdout, start.stderr])
    stream.setEncoding('utf8').on('data', (text) => (said += text))
  const [code] = (await once(start, 'close')) as [number]
  expect(code).toBe(1)
  expect(said).toContain('TEST_CLOCK lets the clock be moved and is for the test run alone')
})
