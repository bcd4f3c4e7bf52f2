import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import path from 'node:path'

/** The account of nobody on systems that name none. */
const NOBODY = 65534

/**
 * Postgres refuses to run as root, so root lends it another account: the owner of an existing cluster,
 * else `postgres`, else `nobody`. Returns {} for an ordinary user, who runs it as themselves.
 */
export function accountFor(clusterFolder) {
  if (process.getuid?.() !== 0) return {}
  const owner = statSync(clusterFolder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  for (const name of ['postgres', 'nobody']) {
    const uid = numberFrom('-u', name)
    const gid = numberFrom('-g', name)
    if (uid && gid) return { uid, gid }
  }
  return { uid: NOBODY, gid: NOBODY }
}

function numberFrom(option, name) {
  const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout) : null
}

/** True when any account of the machine may walk down to this folder. */
export function everyoneMayEnter(folder) {
  for (let current = path.resolve(folder); ; current = path.dirname(current)) {
    const found = statSync(current, { throwIfNoEntry: false })
    if (found && (found.mode & 0o001) === 0) return false
    if (current === path.dirname(current)) return true
  }
}
