import type { Environment, WantedSpec } from '@/api/types'
import type { SeenVersion } from '@/api/versions'
import { RenameForm } from './RenameForm'
import { PasswordSection } from './settings/PasswordSection'
import type { Choices } from './settings/SpecFields'
import { SpecSettings } from './settings/SpecSettings'

interface EnvironmentSettingsProps {
  environment: Environment
  choices: Choices
  onRename: (name: string) => Promise<void>
  onConfigure: (wanted: WantedSpec, seen: SeenVersion) => Promise<void>
  onNewPassword: (password: string | undefined) => Promise<string | undefined>
}

export function EnvironmentSettings({ environment, choices, onRename, onConfigure, onNewPassword }: EnvironmentSettingsProps) {
  return (
    <section aria-labelledby="settings" className="card">
      <header className="border-b border-line px-5 py-4">
        <h2 id="settings" className="font-semibold">
          Settings
        </h2>
      </header>
      <div className="p-5">
        <RenameForm key={environment.name} name={environment.name} onRename={onRename} />
      </div>
      <PasswordSection onNewPassword={onNewPassword} />
      <SpecSettings spec={environment.spec} version={environment.version} choices={choices} onConfigure={onConfigure} />
    </section>
  )
}
