import { aConflict, aProblem, MOMENT } from '@/test/examples'
import { aSkill } from '@/test/extras'
import { formOf } from './skillForm'
import type { SkillPageViewProps } from './SkillPageView'

const skill = aSkill()
const form = formOf(skill)

const usual: SkillPageViewProps = {
  skill,
  form,
  saving: { state: 'idle', problem: undefined },
  uses: [{ environmentId: 'env_1', name: 'Notes service' }],
  usesProblem: undefined,
  versions: {
    versions: [3, 2, 1].map((number) => ({ number, name: skill.name, bytes: 2000 + number, at: MOMENT })),
    problem: undefined,
    onRetry: () => {},
    onMore: undefined,
    onRestore: async () => {},
  },
  onChange: () => {},
  onDiscard: () => {},
  onSave: () => {},
  onReload: () => {},
  onOverwrite: () => {},
  onLookAgain: () => {},
  onRetryUses: () => {},
  onDelete: async () => {},
}

export const stories = {
  Usual: usual,
  Global: { ...usual, skill: aSkill({ isGlobal: true }), form: { ...form, isGlobal: true } },
  Unused: { ...usual, uses: [] },
  Changed: { ...usual, form: { ...form, description: 'Reviews.' } },
  NameWrong: { ...usual, form: { ...form, name: 'Review Code' } },
  TooLarge: { ...usual, form: { ...form, content: 'é'.repeat(20_000) } },
  WithFrontMatter: { ...usual, form: { ...form, content: '---\nname: x\n---\n' } },
  FileWrong: { ...usual, form: { ...form, files: [{ path: '../up', content: '', bytes: 0 }] } },
  Saving: { ...usual, saving: { state: 'sending', problem: undefined } },
  Waiting: { ...usual, saving: { state: 'waiting', problem: undefined } },
  Late: { ...usual, saving: { state: 'late', problem: undefined } },
  FieldRefused: {
    ...usual,
    saving: { state: 'idle', problem: aProblem(422, 'validation_failed', [{ field: 'name', code: 'taken', message: 'You have one of this name.' }]) },
  },
  Overtaken: { ...usual, saving: { state: 'idle', problem: aConflict() } },
  Refused: { ...usual, saving: { state: 'idle', problem: aProblem(409, 'skill_name_taken') } },
  UsesFailed: { ...usual, uses: undefined, usesProblem: aProblem() },
  VersionsLoading: { ...usual, versions: { ...usual.versions, versions: undefined } },
  VersionsFailed: { ...usual, versions: { ...usual.versions, versions: undefined, problem: aProblem() } },
} satisfies Record<string, SkillPageViewProps>
