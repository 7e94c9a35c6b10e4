/** The HTTP contract of people's accounts and of what administrators set. */

export type RegistrationMode = 'open' | 'closed'

export interface PlatformSettings {
  registration: RegistrationMode
}
