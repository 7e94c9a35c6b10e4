import { parseArgs } from 'node:util'
import { Api } from './api.mjs'
import { commands, HELP } from './commands.mjs'
import { EXIT, Failure, usage } from './failures.mjs'
import { output } from './output.mjs'
import { readLogin } from './settings.mjs'

/** @typedef {Pick<NodeJS.Process, 'env' | 'stdin' | 'stdout' | 'stderr'>} Surroundings */
/** @typedef {Record<string, any>} Options */
/**
 * What a command has to work with.
 *
 * @typedef {{api: Api, output: import('./output.mjs').Output, operands: any[], options: Options, process: Surroundings}} Run
 */

/**
 * @param {string[]} words what stands behind the program's name
 * @param {Surroundings} process
 * @returns {Promise<number>} the exit code
 */
export async function main(words, process) {
  try {
    return await run(words, process)
  } catch (error) {
    return tell(error, process)
  }
}

/**
 * @param {string[]} words
 * @param {Surroundings} process
 */
async function run(words, process) {
  const [first = 'help', second] = words
  if (['help', '--help', '-h'].includes(first) || words.includes('--help')) {
    process.stdout.write(HELP)
    return EXIT.done
  }
  const name = first === 'skills' ? `skills ${second ?? ''}`.trim() : first
  const command = commands[name]
  if (command === undefined) throw usage(`There is no command ${name}. \`vpsc help\` lists them.`)
  const { values, positionals } = parsed(words.slice(name.split(' ').length), command)
  if (positionals.length !== command.operands.length) {
    throw usage(`Expected: vpsc ${[name, ...command.operands].join(' ')}`)
  }
  const api = /** @type {Api} */ (command.isOffline ? undefined : new Api(await readLogin(process.env)))
  await command.run({ api, output: output(values.json === true, process), operands: positionals, options: values, process })
  return EXIT.done
}

/**
 * @param {string[]} args
 * @param {import('./commands.mjs').Command} command
 * @returns {{values: Options, positionals: string[]}}
 */
function parsed(args, command) {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' }, ...command.options }, allowPositionals: true })
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error))
  }
}

/**
 * @param {unknown} error
 * @param {Surroundings} process
 */
function tell(error, { stderr }) {
  if (!(error instanceof Failure)) throw error
  stderr.write(`vpsc: ${error.message}\n`)
  error.details.forEach((detail) => stderr.write(`  ${detail}\n`))
  return error.exitCode
}
