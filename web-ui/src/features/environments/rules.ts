/** The server's rules, told before the server has to; it has the last word. */

const LABEL = /^[a-z0-9](?:[a-z0-9]|-(?!-)){0,61}[a-z0-9]$/

export function nameError(name: string, longest: number): string | undefined {
  if (name.trim() === '') return 'Give the environment a name.'
  return name.length > longest ? `Use at most ${longest} characters.` : undefined
}

export function subdomainError(subdomain: string, longest: number): string | undefined {
  if (subdomain === '') return 'Give the environment a subdomain.'
  if (subdomain.length > longest) return `Use at most ${longest} characters.`
  if (subdomain.startsWith('xn--')) return 'Names that start with xn-- are refused.'
  if (LABEL.test(subdomain)) return undefined
  return 'Use two or more lower-case letters, digits and single hyphens; begin and end with a letter or digit.'
}

export function boxPasswordError(password: string): string | undefined {
  if (password === '') return undefined
  if (password !== password.trim()) return 'Remove the white space at the beginning or the end.'
  if (password.length < 8) return 'Use at least 8 characters.'
  return password.length > 128 ? 'Use at most 128 characters.' : undefined
}

/** `{username}-{name}` made fit for a host name. */
export function suggestedSubdomain(username: string, name: string, longest: number): string {
  const label = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  if (label === '') return ''
  return `${username}-${label}`.slice(0, longest).replace(/-$/, '')
}
