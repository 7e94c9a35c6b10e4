import type { CreateEnvironment, Platform } from '@/api/types'
import type { SpecForm } from './settings/specForm'
import { emptySpec, isSpecChanged, wantedSpecOf } from './settings/specForm'

export interface NewEnvironmentForm {
  name: string
  /** `undefined` while the suggestion made from the name is taken. */
  subdomain: string | undefined
  password: string
  spec: SpecForm
}

export const emptyForm: NewEnvironmentForm = { name: '', subdomain: undefined, password: '', spec: emptySpec }

export interface NewEnvironmentLimits {
  name: number
  subdomain: number
}

export function limitsOf(platform: Platform | undefined): NewEnvironmentLimits {
  return { name: platform?.limits['environmentName'] ?? 100, subdomain: platform?.limits['subdomain'] ?? 63 }
}

/** Whether anything in it would be lost. */
export function isTouched({ name, subdomain = '', password, spec }: NewEnvironmentForm): boolean {
  return name !== '' || subdomain !== '' || password !== '' || isSpecChanged(spec, emptySpec)
}

export function wantedOf(form: NewEnvironmentForm, subdomain: string): CreateEnvironment {
  return {
    name: form.name.trim(),
    subdomain,
    ...(form.password === '' ? {} : { password: form.password }),
    ...(isSpecChanged(form.spec, emptySpec) ? { spec: wantedSpecOf(form.spec) } : {}),
  }
}
