/** The HTTP contract of skills. */

export interface SkillFile {
  path: string
  /** In base64. */
  content: string
  bytes: number
}

/** A skill as lists tell it. `number` counts its versions; `version` is what a command answers with. */
export interface SkillSummary {
  id: string
  name: string
  description: string
  isGlobal: boolean
  number: number
  bytes: number
  version: number
  createdAt: string
  updatedAt: string
}

export interface Skill extends SkillSummary {
  content: string
  allowedTools: string[]
  files: SkillFile[]
}

export interface WantedSkill {
  name: string
  description: string
  content: string
  allowedTools: string[]
  files: { path: string; content: string }[]
  isGlobal: boolean
}

export interface CommandAnswer {
  id: string
  version: number
}

export interface ImportedSkill extends CommandAnswer {
  /** Keys of its front matter that say nothing here. */
  ignored?: string[]
}

export interface SkillVersionSummary {
  number: number
  name: string
  bytes: number
  at: string
}

/** A skill as it was. */
export interface SkillVersion extends WantedSkill {
  number: number
  at: string
}

export interface FileDiff {
  path: string
  change: 'added' | 'removed' | 'changed'
  /** A unified diff; `null` for what is not text. */
  diff: string | null
}

export interface SkillDiff {
  from: number
  to: number
  files: FileDiff[]
  isGlobal: { from: boolean; to: boolean }
}

export interface Use {
  environmentId: string
  name: string
}
