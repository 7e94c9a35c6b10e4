// npm writes node_modules/.package-lock.json at the end of an installation: its age is the installation's age.
import { newestChange } from './freshness.mjs'
import { npm } from './run.mjs'

const installed = newestChange(['node_modules/.package-lock.json'])
if (installed < newestChange(['package-lock.json', 'package.json', '.npmrc'])) npm('ci', '--no-audit', '--no-fund')
