import { BackLink } from '@/components/BackLink'
import { PageHeader } from '@/components/PageHeader'
import { UnsavedGuard } from '@/components/UnsavedGuard'
import type { Saving } from '@/components/useSaving'
import { SkillForm } from './SkillForm'
import type { SkillForm as Form } from './skillForm'

export interface NewSkillPageViewProps {
  form: Form
  saving: Saving
  isUnsaved: boolean
  onChange: (form: Form) => void
  onCreate: () => void
  onLookAgain: () => void
}

export function NewSkillPageView({ form, saving, isUnsaved, onChange, onCreate, onLookAgain }: NewSkillPageViewProps) {
  return (
    <div className="mx-auto max-w-3xl">
      <div className="mb-4">
        <BackLink to="/skills">Skills</BackLink>
      </div>
      <PageHeader title="New skill">A SKILL.md: what it is for, and what Claude should do then.</PageHeader>
      <SkillForm form={form} isNew isChanged saving={saving} onChange={onChange} onSave={onCreate} onLookAgain={onLookAgain} />
      <UnsavedGuard isUnsaved={isUnsaved} />
    </div>
  )
}
