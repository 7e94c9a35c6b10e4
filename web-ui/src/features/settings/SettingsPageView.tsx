import type { ReactNode } from 'react'
import type { PlatformSettings } from '@/api/accountTypes'
import type { ApiProblem } from '@/api/problem'
import { ListSkeleton } from '@/components/ListSkeleton'
import { PageHeader } from '@/components/PageHeader'
import { ProblemNotice } from '@/components/ProblemNotice'
import { SettingsForm } from './SettingsForm'

export interface SettingsPageViewProps {
  settings: PlatformSettings | undefined
  problem: ApiProblem | undefined
  isSaving: boolean
  refusal: ApiProblem | undefined
  onSave: (settings: PlatformSettings) => void
  onRetry: () => void
  /** What stands below the form. */
  footer?: ReactNode
}

export function SettingsPageView(props: SettingsPageViewProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div>
        <PageHeader title="Settings">What holds for everybody, from the next request on.</PageHeader>
        <Body {...props} />
      </div>
      {props.footer}
    </div>
  )
}

function Body({ settings, problem, isSaving, refusal, onSave, onRetry }: SettingsPageViewProps) {
  if (problem) return <ProblemNotice problem={problem} title="The settings could not be read" onRetry={onRetry} />
  if (settings === undefined) return <ListSkeleton label="Loading the settings" />
  return <SettingsForm saved={settings} isSaving={isSaving} problem={refusal} onSave={onSave} />
}
