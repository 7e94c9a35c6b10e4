/** The server's rules, told before the server has to; it has the last word. */

const LONGEST_NAME = 100
const NAME = /^[A-Za-z0-9]+([-_][A-Za-z0-9]+)*$/
const SQLITE = /^\/workspace\/[\w./-]+\.(db|sqlite)$/
const HEADER = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/

export function nameError(name: string): string | undefined {
  if (name.trim() === '') return 'Give the MCP server a name.'
  if (name.length > LONGEST_NAME) return `Use at most ${LONGEST_NAME} characters.`
  return NAME.test(name.trim()) ? undefined : 'Use letters, digits and single hyphens or underscores between them, such as orders-db.'
}

export function databaseError(scheme: 'postgres' | 'mysql', text: string): string | undefined {
  const example = `${scheme}://user:password@host/database`
  if (text === '') return `Give a connection string, such as ${example}.`
  if (!text.startsWith(`${scheme}://`)) return `Begin with ${scheme}://.`
  const url = parsed(text)
  if (url === undefined || url.hostname === '') return `This cannot be read. Write it as ${example}, with special characters percent-encoded.`
  if (url.username === '') return 'Name the user before the @.'
  return url.pathname.length < 2 ? 'Name the database after the host.' : undefined
}

export function sqliteError(path: string): string | undefined {
  if (path === '') return 'Give the path of the file.'
  return SQLITE.test(path) && !path.includes('..') ? undefined : 'Use a path below /workspace that ends in .db or .sqlite.'
}

export function urlError(text: string): string | undefined {
  if (text === '') return 'Give the address of the server.'
  const url = parsed(text)
  if (url === undefined || url.hostname === '') return 'This is no address.'
  if (url.protocol !== 'https:') return 'Use an address that begins with https://.'
  return url.username === '' && url.password === '' ? undefined : 'Put credentials into a header, not into the address.'
}

export function headerNameError(name: string, all: string[]): string | undefined {
  if (!HEADER.test(name)) return 'Use a header’s name, such as Authorization.'
  return all.filter((other) => other.toLowerCase() === name.toLowerCase()).length > 1 ? 'This header is there twice.' : undefined
}

export function argumentsError(text: string): string | undefined {
  return /[^\x20-\x7e]/.test(text) ? 'Use plain letters on one line.' : undefined
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text)
  } catch {
    return undefined
  }
}
