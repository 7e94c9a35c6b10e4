import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The newest change below these files and folders, in milliseconds; 0 when there is none. */
export function newestChange(paths) {
  return Math.max(0, ...paths.filter(existsSync).map(changeOf))
}

function changeOf(path) {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, newestChange(readdirSync(path).map((name) => join(path, name))))
}
