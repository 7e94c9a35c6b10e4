import type { Skill, SkillFile, SkillVersion, WantedSkill } from '@/api/skillTypes'
import { entriesOf } from '@/lib/lines'

/** A skill as it is edited; `allowedTools` has one a line. */
export interface SkillForm {
  name: string
  description: string
  allowedTools: string
  content: string
  isGlobal: boolean
  files: SkillFile[]
}

export const emptyForm: SkillForm = { name: '', description: '', allowedTools: '', content: '', isGlobal: false, files: [] }

export function formOf(skill: Skill): SkillForm {
  const { name, description, allowedTools, content, isGlobal, files } = skill
  return { name, description, allowedTools: allowedTools.join('\n'), content, isGlobal, files }
}

export function wantedOf(form: SkillForm): WantedSkill {
  const { name, description, content, isGlobal } = form
  const files = form.files.map(({ path, content: bytes }) => ({ path, content: bytes }))
  return { name, description: description.trim(), content, isGlobal, allowedTools: entriesOf(form.allowedTools), files }
}

/** What differs from the skill as it is saved; empty when nothing does. */
export function changeOf(form: SkillForm, saved: Skill): Partial<WantedSkill> {
  const [wanted, before] = [wantedOf(form), wantedOf(formOf(saved))]
  const fields = Object.keys(wanted) as (keyof WantedSkill)[]
  return Object.fromEntries(
    fields.filter((field) => JSON.stringify(wanted[field]) !== JSON.stringify(before[field])).map((field) => [field, wanted[field]]),
  )
}

export function isChanged(form: SkillForm, saved: Skill): boolean {
  return Object.keys(changeOf(form, saved)).length > 0
}

/** An old version becomes a new one by being sent again. */
export function wantedOfVersion(version: SkillVersion): WantedSkill {
  const { name, description, content, allowedTools, isGlobal } = version
  return { name, description, content, allowedTools, isGlobal, files: version.files.map(({ path, content: bytes }) => ({ path, content: bytes })) }
}
