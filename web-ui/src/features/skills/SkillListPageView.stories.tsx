import { aProblem } from '@/test/examples'
import { aSummary } from '@/test/extras'
import type { SkillListPageViewProps } from './SkillListPageView'

const usual: SkillListPageViewProps = {
  skills: [
    aSummary({ id: 'skl_1' }),
    aSummary({ id: 'skl_2', name: 'write-release-notes', description: 'Writes release notes from the commits since the last tag.', isGlobal: true }),
  ],
  problem: undefined,
  search: '',
  isImporting: false,
  importProblem: undefined,
  onSearch: () => {},
  onRetry: () => {},
  onImport: () => {},
}

export const stories = {
  Loading: { ...usual, skills: undefined },
  Failed: { ...usual, skills: undefined, problem: aProblem() },
  Empty: { ...usual, skills: [] },
  Usual: usual,
  Searched: { ...usual, search: 'release' },
  NoMatch: { ...usual, search: 'zzz' },
  Importing: { ...usual, isImporting: true },
  ImportRefused: {
    ...usual,
    importProblem: aProblem(422, 'validation_failed', [{ field: 'files[scripts/x.sh]', code: 'too_long', message: 'It is too large.' }]),
  },
} satisfies Record<string, SkillListPageViewProps>
