import { npm } from './run.mjs'

npm('run', '--silent', 'verify')
