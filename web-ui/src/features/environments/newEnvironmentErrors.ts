import type { ApiProblem } from '@/api/problem'
import type { SubdomainAnswer } from '@/api/types'
import type { NewEnvironmentForm, NewEnvironmentLimits } from './newEnvironment'
import type { SpecErrors } from './settings/specRules'
import { specErrors } from './settings/specRules'
import { boxPasswordError, nameError, subdomainError } from './rules'
import { problemSentence, subdomainReasonWords } from './words'

interface Judged {
  form: NewEnvironmentForm
  subdomain: string
  limits: NewEnvironmentLimits
  availability: SubdomainAnswer | undefined
  problem: ApiProblem | undefined
}

export interface NewEnvironmentErrors {
  name: string | undefined
  subdomain: string | undefined
  password: string | undefined
  spec: SpecErrors
  any: boolean
  /** Everything the server refused is shown at a field, so nothing is left to say above the form. */
  isAtFields: boolean
}

/** Before the first try only what was typed is judged; what is still empty is left alone. */
export function newEnvironmentErrors(judged: Judged, isTried: boolean): NewEnvironmentErrors {
  const { form, subdomain, limits, problem } = judged
  const name = isTried || form.name !== '' ? nameError(form.name, limits.name) : undefined
  const label = isTried || subdomain !== '' ? subdomainError(subdomain, limits.subdomain) : undefined
  const password = boxPasswordError(form.password)
  const taken = takenSentence(judged)
  const spec = specErrors(form.spec, problem, isTried)
  return {
    name: name ?? problem?.fieldMessage('name'),
    subdomain: label ?? taken ?? problem?.fieldMessage('subdomain'),
    password: password ?? problem?.fieldMessage('password'),
    spec,
    any: spec.any || [name, label, password, taken].some((error) => error !== undefined),
    isAtFields: isAtFields(problem),
  }
}

function takenSentence({ availability, problem }: Judged): string | undefined {
  if (problem?.code.startsWith('subdomain_')) return problemSentence(problem)
  return availability?.reason ? subdomainReasonWords[availability.reason] : undefined
}

function isAtFields(problem: ApiProblem | undefined): boolean {
  if (problem === undefined) return false
  return problem.code.startsWith('subdomain_') || problem.isWithin(['name', 'subdomain', 'password', 'spec'])
}
