import { existsSync } from 'node:fs'
import path from 'node:path'
import { keptSecret } from './embedded/passwords.mjs'
import { keptVapidKeys } from './embedded/vapid.mjs'
import { letterFolder } from './letters.mjs'

/**
 * The environment that the app runs in, over the launcher's own. The secret that signs sessions is the given one,
 * else one generated into the data folder.
 */
export function appEnvironment({ settings, databaseUrl, mode, environment = process.env }) {
  return {
    DATABASE_URL: databaseUrl,
    DATABASE_POOLER: databaseUrl === settings.pooledUrl ? 'transaction' : '',
    // Whoever serves pages has no need of the owner's address.
    DATABASE_DIRECT_URL: '',
    NEXTAUTH_SECRET: environment.NEXTAUTH_SECRET || keptSecret(secretFile(settings)),
    NEXTAUTH_URL: settings.address,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: mode,
    // The demo exists only on the embedded database, so nobody else can claim to have it.
    SPINDLE_EMBEDDED: settings.databaseUrl ? '' : '1',
    SPINDLE_LETTER_FOLDER: letterFolder(settings, environment) ?? '',
    ...vapidKeys(settings, environment),
  }
}

/**
 * The keys by which push services know this server: the given ones; on the embedded database else a pair made once, which
 * browsers that subscribed go on trusting. Several servers need one pair in common, which only their operator can give.
 */
function vapidKeys(settings, environment) {
  if (settings.databaseUrl || environment.VAPID_PUBLIC_KEY || environment.VAPID_PRIVATE_KEY) return {}
  const { publicKey, privateKey } = keptVapidKeys(path.join(settings.dataFolder, 'vapid.json'))
  return { VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey }
}

const secretFile = ({ dataFolder }) => path.join(dataFolder, 'secret')

/** What an operator should know the first time a secret is generated beside a database of their own, or null. */
export function secretHint(settings, environment = process.env) {
  if (!settings.databaseUrl || environment.NEXTAUTH_SECRET || existsSync(secretFile(settings))) return null
  return `The secret that signs sessions is generated into ${secretFile(settings)}; several servers need one NEXTAUTH_SECRET in common.`
}
