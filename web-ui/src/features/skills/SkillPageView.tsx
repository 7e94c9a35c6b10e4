import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { ApiProblem } from '@/api/problem'
import type { Skill, Use } from '@/api/skillTypes'
import { DeleteDialog } from '@/components/DeleteDialog'
import { Button } from '@/components/ui/Button'
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
  onLookAgain: () => void
  onRetryUses: () => void
  onDelete: () => Promise<void>
}

export function SkillPageView(props: SkillPageViewProps) {
  const { skill, form, saving, uses } = props
  const isUnsaved = isChanged(form, skill) && saving.state === 'idle'
  return (
    <div className="grid gap-6">
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
          onLookAgain={props.onLookAgain}
        />
        <UsedBy uses={uses} problem={props.usesProblem} isGlobal={skill.isGlobal} onRetry={props.onRetryUses} />
      </div>
      <VersionsPanel {...props.versions} skillId={skill.id} current={skill.number} />
      <DangerZone skill={skill} uses={uses} onDelete={props.onDelete} />
      <UnsavedGuard isUnsaved={isUnsaved} />
    </div>
  )
}

function DangerZone({ skill, uses, onDelete }: Pick<SkillPageViewProps, 'skill' | 'uses' | 'onDelete'>) {
  const [isAsking, setAsking] = useState(false)
  const count = uses?.length ?? 0
  return (
    <section aria-labelledby="danger" className="card flex flex-wrap items-center justify-between gap-4 border-bad-line p-5">
      <div className="min-w-0 flex-1 basis-64">
        <h2 id="danger" className="font-semibold">
          Danger zone
        </h2>
        <p className="mt-0.5 text-sm text-ink-soft">
          Deleting takes the skill with all of its versions away. One that an environment has chosen cannot be deleted.
        </p>
      </div>
      <Button look="danger" onClick={() => setAsking(true)}>
        <Trash2 aria-hidden className="size-4" />
        Delete skill
      </Button>
      {isAsking && (
        <DeleteDialog
          name={skill.name}
          consequences={
            <>
              <li>All {skill.number === 1 ? 'of it goes' : `${skill.number} versions of it go`}, for good.</li>
              {skill.isGlobal && count > 0 && <li>{count === 1 ? 'One environment loses' : `${count} environments lose`} it with the next deployment.</li>}
              <li>Its name is free again.</li>
            </>
          }
          sentenceOf={problemSentence}
          onDelete={onDelete}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}
