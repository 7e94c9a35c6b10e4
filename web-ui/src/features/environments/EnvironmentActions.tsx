import { ExternalLink } from 'lucide-react'
import type { Environment } from '@/api/types'
import { buttonClasses } from '@/components/ui/Button'
import { ExplainedButton } from '@/components/ui/ExplainedButton'
import type { LifeCommand } from './api'
import { commandIcons } from './commandIcons'
import type { Availability } from './commands'
import { nextCommand } from './nextCommand'
import { commandWord, conditionOf, isOpenable } from './words'

interface EnvironmentActionsProps {
  environment: Environment
  may: Availability
  onCommand: (command: LifeCommand) => void
}

const shown: LifeCommand[] = ['deploy', 'start', 'stop']

export function EnvironmentActions({ environment, may, onCommand }: EnvironmentActionsProps) {
  const condition = conditionOf(environment)
  const opens = isOpenable(condition)
  return (
    <div role="group" aria-label="Actions" className="flex flex-wrap gap-2">
      {shown.map((command) => {
        const Icon = commandIcons[command]
        const isLikely = !opens && nextCommand(condition) === command && may[command] === undefined
        return (
          <ExplainedButton
            key={command}
            look={isLikely ? 'primary' : 'secondary'}
            refusal={may[command]}
            className="w-full"
            wrapper="max-sm:flex-1"
            onClick={() => onCommand(command)}
          >
            <Icon aria-hidden className="size-4" />
            {commandWord(command, environment)}
          </ExplainedButton>
        )
      })}
      {opens && (
        <a href={environment.url} target="_blank" rel="noreferrer" className={buttonClasses('primary', 'normal', 'max-sm:flex-1')}>
          <ExternalLink aria-hidden className="size-4" />
          Open
        </a>
      )}
    </div>
  )
}
