import type { ApiProblem } from '@/api/problem'
import { entriesOf } from '@/lib/lines'
import { toolsError } from '@/lib/toolRule'
import { contentError, descriptionError, filesError, nameError } from './rules'
import type { SkillForm } from './skillForm'

export interface SkillErrors {
  name: string | undefined
  description: string | undefined
  allowedTools: string | undefined
  content: string | undefined
  files: string | undefined
  /** Something is wrong that the page can see by itself. */
  any: boolean
  /** Everything the server refused is shown at a field, so nothing is left to say above the form. */
  isAtFields: boolean
}

const shown = ['name', 'description', 'allowedTools', 'content', 'files'] as const

/** Judged while it is typed; before the first try what is still empty is left alone. */
export function skillErrors(form: SkillForm, problem: ApiProblem | undefined, isTried: boolean): SkillErrors {
  const unlessEmpty = (value: string, error: string | undefined) => (isTried || value !== '' ? error : undefined)
  const seen = {
    name: unlessEmpty(form.name, nameError(form.name)),
    description: unlessEmpty(form.description, descriptionError(form.description)),
    allowedTools: toolsError(entriesOf(form.allowedTools)),
    content: unlessEmpty(form.content, contentError(form.content)),
    files: filesError(form.files),
  }
  const said = Object.fromEntries(shown.map((field) => [field, seen[field] ?? problem?.messageWithin(field)]))
  return {
    ...(said as typeof seen),
    any: shown.some((field) => seen[field] !== undefined),
    isAtFields: problem?.isWithin(shown) ?? false,
  }
}
