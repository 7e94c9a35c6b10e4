import { create, list, logs, longWork, showOne } from './environments.mjs'
import { login, logout } from './login.mjs'
import { listSkills, push } from './skills.mjs'
import { watch } from './watch.mjs'

/**
 * @typedef {object} Command
 * @property {string[]} operands
 * @property {Record<string, {type: 'string' | 'boolean'}>} [options]
 * @property {boolean} [isOffline] it needs no log-in
 * @property {(run: import('./main.mjs').Run) => Promise<void>} run
 */

/** @type {{type: 'boolean'}} */
const flag = { type: 'boolean' }
/** @type {{type: 'string'}} */
const text = { type: 'string' }

/** @type {Record<string, Command>} */
export const commands = {
  login: { operands: ['URL'], isOffline: true, run: login },
  logout: { operands: [], isOffline: true, run: logout },
  list: { operands: [], run: list },
  create: { operands: ['NAME'], options: { subdomain: text, spec: text }, run: create },
  show: { operands: ['NAME'], run: showOne },
  deploy: { operands: ['NAME'], options: { watch: flag }, run: longWork('deploy') },
  start: { operands: ['NAME'], options: { watch: flag }, run: longWork('start') },
  stop: { operands: ['NAME'], options: { watch: flag }, run: longWork('stop') },
  delete: { operands: ['NAME'], options: { watch: flag }, run: longWork('delete') },
  logs: { operands: ['NAME'], options: { follow: flag, lines: text }, run: logs },
  watch: { operands: [], options: { after: text }, run: watch },
  'skills list': { operands: [], run: listSkills },
  'skills push': { operands: ['DIR_OR_SKILL.md'], options: { global: flag }, run: push },
}

export const HELP = `The command line of VPS-Claude. NAME is the name, the subdomain or the id of an environment.

  vpsc login URL                       keep a token for this platform; it is read from the terminal or the standard input
  vpsc logout                          forget it
  vpsc list                            the environments
  vpsc create NAME [--subdomain S] [--spec FILE.json]
  vpsc show NAME
  vpsc deploy NAME [--watch]           with --watch until it has ended; so have start, stop and delete
  vpsc start NAME, vpsc stop NAME, vpsc delete NAME
  vpsc logs NAME [--lines N] [--follow]
  vpsc watch [--after ID]              what happens, from now on or after an event
  vpsc skills list
  vpsc skills push DIR_OR_SKILL.md [--global]

--json prints what programs can read. VPSC_URL and VPSC_TOKEN take the place of what login kept.

Exit codes: 0 done, 1 refused, 2 used wrongly, 3 not let in, 4 not found, 5 the long work that was watched failed,
6 the platform does not answer or asks to come again later.
`
