/** The HTTP contract of people's accounts and of what administrators set. */

export type RegistrationMode = 'open' | 'invite' | 'closed'

export interface PlatformSettings {
  registration: RegistrationMode
  adminsNeedSecondFactor: boolean
}

/** Where somebody is logged in. Nobody gets in with the id. */
export interface OwnSession {
  id: string
  begunAt: string
  lastUsedAt: string
  address: string
  browser: string | null
  present: boolean
}

export interface ProfileChange {
  name?: string
  username?: string
  email?: string
  /** Needed to change the e-mail address. */
  password?: string
}

export type InvitationState = 'open' | 'used' | 'expired' | 'revoked'

export interface Invitation {
  id: string
  email: string
  invitedBy: string
  createdAt: string
  expiresAt: string
  state: InvitationState
}

/** The token is told this once; the link is a path of the dashboard. */
export interface NewInvitation {
  invitation: Invitation
  token: string
  link: string
}

/** What a log-in is answered that is not finished: a code is owed. */
export interface SecondStep {
  secondFactor: true
  csrfToken: string
}

export interface SecondFactor {
  on: boolean
  since: string | null
  recoveryCodesLeft: number
}

/** What a device has to know, told this once: to be typed, and as a link. */
export interface NewSecondFactor {
  secret: string
  uri: string
}

/** What somebody who is logged in shows once more; the code where a second factor is on. */
export interface Proof {
  password: string
  code?: string
}
