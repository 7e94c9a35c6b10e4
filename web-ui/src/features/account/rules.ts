import type { Registration } from './api'

/** The server's rules, told before the server has to; it has the last word. */

const USERNAME = /^[a-z0-9](?:[a-z0-9]|-(?!-)){0,30}[a-z0-9]$/

type Typed = Omit<Registration, 'invitation'>

export type FieldErrors = Partial<Record<keyof Typed, string>>

export function registrationErrors({ email, password, name, username }: Registration): FieldErrors {
  return without({
    ...profileErrors({ email, name, username }),
    password: passwordError(password),
  })
}

export function profileErrors({ email, name, username }: Pick<Registration, 'email' | 'name' | 'username'>): FieldErrors {
  return without({
    name: nameError(name),
    username: usernameError(username),
    email: /^[^\s@]+@[^\s@]+$/.test(email) ? undefined : 'Give an e-mail address, such as ada@example.org.',
  })
}

export function suggestedUsername(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 32)
    .replace(/-$/, '')
}

function nameError(name: string): string | undefined {
  if (name.trim() === '') return 'Tell us your name.'
  return name.length > 100 ? 'Use at most 100 characters.' : undefined
}

function usernameError(username: string): string | undefined {
  if (USERNAME.test(username)) return undefined
  return 'Use 2 to 32 lower-case letters, digits and single hyphens; begin and end with a letter or digit.'
}

export function passwordError(password: string): string | undefined {
  if (password.length < 12) return 'Use at least 12 characters.'
  return password.length > 128 ? 'Use at most 128 characters.' : undefined
}

function without(errors: Partial<Record<keyof Typed, string | undefined>>): FieldErrors {
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== undefined))
}
