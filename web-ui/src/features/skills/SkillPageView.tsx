import type { ApiProblem } from '@/api/problem'
import type { Skill, Use } from '@/api/skillTypes'
import { DeleteSection } from '@/components/DeleteSection'
import { UnsavedGuard } from '@/components/UnsavedGuard'
import { UsedBy } from '@/components/UsedBy'
import type { Saving } from '@/components/useSaving'
import { SkillForm } from './SkillForm'
import type { SkillForm as Form } from './skillForm'
import { isChanged } from './skillForm'
import { SkillHeader } from './SkillHeader'
import type { VersionsPanelProps } from './VersionsPanel'
import { VersionsPanel } from './VersionsPanel'
import { problemSentence } from './words'

export interface SkillPageViewProps {
  skill: Skill
  form: Form
  saving: Saving
  uses: Use[] | undefined
  usesProblem: ApiProblem | undefined
  versions: Omit<VersionsPanelProps, 'skillId' | 'current'>
  onChange: (form: Form) => void
  onDiscard: () => void
  onSave: () => void
  onReload: () => void
  onOverwrite: () => void
  onLookAgain: () => void
  onRetryUses: () => void
  onDelete: () => Promise<void>
}

export function SkillPageView(props: SkillPageViewProps) {
  const { skill, form, saving, uses } = props
  const isUnsaved = isChanged(form, skill) && saving.state === 'idle'
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <SkillHeader skill={skill} />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <SkillForm
          form={form}
          isNew={false}
          isChanged={isChanged(form, skill)}
          saving={saving}
          onChange={props.onChange}
          onDiscard={props.onDiscard}
          onSave={props.onSave}
          onReload={props.onReload}
          onOverwrite={props.onOverwrite}
          onLookAgain={props.onLookAgain}
        />
        <UsedBy uses={uses} problem={props.usesProblem} isGlobal={skill.isGlobal} onRetry={props.onRetryUses} />
      </div>
      <VersionsPanel {...props.versions} skillId={skill.id} current={skill.number} />
      <DeleteSection
        what="skill"
        name={skill.name}
        consequences={<Consequences skill={skill} uses={uses?.length ?? 0} />}
        sentenceOf={problemSentence}
        onDelete={props.onDelete}
      >
        Deleting takes the skill with all of its versions away. One that an environment has chosen cannot be deleted.
      </DeleteSection>
      <UnsavedGuard isUnsaved={isUnsaved} />
    </div>
  )
}

function Consequences({ skill, uses }: { skill: Skill; uses: number }) {
  return (
    <>
      <li>All {skill.number === 1 ? 'of it goes' : `${skill.number} versions of it go`}, for good.</li>
      {skill.isGlobal && uses > 0 && <li>{uses === 1 ? 'One environment loses' : `${uses} environments lose`} it with the next deployment.</li>}
      <li>Its name is free again.</li>
    </>
  )
}
