import type { CreateEnvironment, Platform } from '@/api/types'

export interface NewEnvironmentForm {
  name: string
  /** `undefined` while the suggestion made from the name is taken. */
  subdomain: string | undefined
  password: string
}

export interface NewEnvironmentLimits {
  name: number
  subdomain: number
}

export function limitsOf(platform: Platform | undefined): NewEnvironmentLimits {
  return { name: platform?.limits['environmentName'] ?? 100, subdomain: platform?.limits['subdomain'] ?? 63 }
}

export function wantedOf(form: NewEnvironmentForm, subdomain: string): CreateEnvironment {
  const wanted: CreateEnvironment = { name: form.name.trim(), subdomain }
  return form.password === '' ? wanted : { ...wanted, password: form.password }
}
