import { spawnSync } from 'node:child_process'

/** Runs npm with these arguments and ends this script with its exit code when it fails. */
export function npm(...args) {
  const { status, error } = spawnSync('npm', args, { stdio: 'inherit' })
  if (error) console.error(`npm could not be started: ${error.message}`)
  if (status !== 0) process.exit(status ?? 1)
}
