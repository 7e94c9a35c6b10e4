import type { Environment } from '@/api/types'
import { RenameForm } from './RenameForm'
import { SpecSummary } from './SpecSummary'

interface EnvironmentSettingsProps {
  environment: Environment
  onRename: (name: string) => Promise<void>
}

export function EnvironmentSettings({ environment, onRename }: EnvironmentSettingsProps) {
  return (
    <section aria-labelledby="settings" className="card">
      <header className="border-b border-line px-5 py-4">
        <h2 id="settings" className="font-semibold">
          Settings
        </h2>
      </header>
      <div className="grid gap-6 p-5">
        <RenameForm key={environment.name} name={environment.name} onRename={onRename} />
        <SpecSummary spec={environment.spec} />
      </div>
    </section>
  )
}
