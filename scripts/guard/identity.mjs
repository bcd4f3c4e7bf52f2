import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * A process is known by its number and the moment it began: numbers are used again, moments are not.
 * Returns null when no such process lives.
 */
export function identityOf(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null
  const started = { linux: startedOnLinux, win32: startedOnWindows }[process.platform] ?? startedOnUnix
  const moment = started(pid)
  return moment === null ? null : { pid, started: moment }
}

/** True while the very process that `identity` was taken of is running. */
export function isRunning(identity) {
  return identity !== null && identityOf(identity?.pid)?.started === identity?.started
}

function startedOnLinux(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The command name stands in brackets and may itself hold blanks and brackets.
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const startTime = rest[18]
    return state === 'Z' || state === 'X' || startTime === undefined ? null : `${bootId()}:${startTime}`
  } catch {
    return null
  }
}

const bootId = () => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()

function startedOnUnix(pid) {
  const { status, stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  })
  return status === 0 && stdout.trim() ? stdout.trim() : null
}

function startedOnWindows(pid) {
  const script = `(Get-Process -Id ${pid} -ErrorAction Stop).StartTime.ToUniversalTime().Ticks`
  const { status, stdout } = spawnSync('powershell.exe', ['-NoProfile', '-Command', script], {
    encoding: 'utf8',
    windowsHide: true,
  })
  return status === 0 && stdout.trim() ? stdout.trim() : null
}

/** The command line of a process, or '' when it cannot be read. */
export function commandLineOf(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    } catch {
      return ''
    }
  }
  const windows = `(Get-CimInstance Win32_Process -Filter "ProcessId=${pid}").CommandLine`
  const [command, args] =
    process.platform === 'win32'
      ? ['powershell.exe', ['-NoProfile', '-Command', windows]]
      : ['ps', ['-ww', '-o', 'command=', '-p', String(pid)]]
  return spawnSync(command, args, { encoding: 'utf8', windowsHide: true }).stdout ?? ''
}
