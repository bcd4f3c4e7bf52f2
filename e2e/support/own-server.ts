import { OwnServer } from './server'
import { test as base } from './test'

/** For tests that kill the server or move its clock: one of their own, that nobody else goes by. */
export const test = base.extend<object, { readonly ownServer: OwnServer }>({
  ownServer: [
    async ({}, use) => {
      const server = await OwnServer.start()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  baseURL: ({ ownServer }, use) => use(ownServer.address),
})

export { expect } from './test'
