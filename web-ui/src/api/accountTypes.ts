/** The HTTP contract of people's accounts and of what administrators set. */

export type RegistrationMode = 'open' | 'invite' | 'closed'

export interface PlatformSettings {
  registration: RegistrationMode
  adminsNeedSecondFactor: boolean
}
