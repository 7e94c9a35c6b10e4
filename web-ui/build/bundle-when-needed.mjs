// The stamp lies outside the bundle, so that it is not packed; without a bundle it counts for nothing.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { newestChange } from './freshness.mjs'
import { npm } from './run.mjs'

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package-lock.json']
const stamp = 'target/bundled'
if (!existsSync('target/classes/static/index.html') || newestChange([stamp]) <= newestChange(sources)) {
  npm('run', '--silent', 'build', '--', '--logLevel', 'warn')
  mkdirSync('target', { recursive: true })
  writeFileSync(stamp, '')
}
