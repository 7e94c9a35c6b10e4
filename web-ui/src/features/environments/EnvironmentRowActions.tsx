import { EllipsisVertical, ExternalLink } from 'lucide-react'
import type { Environment } from '@/api/types'
import { Button, buttonClasses } from '@/components/ui/Button'
import { CopyButton } from '@/components/ui/CopyButton'
import { Menu, MenuItem } from '@/components/ui/Menu'
import type { LifeCommand } from './api'
import { availabilityOf } from './commands'
import { commandIcons } from './commandIcons'
import { nextCommand } from './nextCommand'
import type { PendingCommand } from './pending'
import { commandWord, conditionOf, isOpenable, pendingWords } from './words'

interface EnvironmentRowActionsProps {
  environment: Environment
  pending: PendingCommand | undefined
  onCommand: (command: LifeCommand) => void
}

const offered: LifeCommand[] = ['deploy', 'start', 'stop', 'cancel']

/** The one likely command as a button; all of them, with the reason where one is refused, in the menu. */
export function EnvironmentRowActions({ environment, pending, onCommand }: EnvironmentRowActionsProps) {
  const may = availabilityOf(environment, pending && pendingWords[pending])
  const condition = conditionOf(environment)
  const likely = nextCommand(condition)
  return (
    <div className="flex items-center gap-1 md:justify-end">
      {likely && may[likely] === undefined && (
        <Button size="small" className="mr-1" aria-label={`${commandWord(likely, environment)} ${environment.name}`} onClick={() => onCommand(likely)}>
          <CommandIcon command={likely} />
          {commandWord(likely, environment)}
        </Button>
      )}
      <span className="max-md:flex-1" />
      <CopyButton text={environment.url} what={`the URL of ${environment.name}`} />
      {isOpenable(condition) && (
        <a
          href={environment.url}
          target="_blank"
          rel="noreferrer"
          aria-label={`Open ${environment.name} in a new tab`}
          title={`Open ${environment.name} in a new tab`}
          className={buttonClasses('ghost', 'icon')}
        >
          <ExternalLink aria-hidden className="size-4" />
        </a>
      )}
      <Menu
        trigger={
          <Button look="ghost" size="icon" aria-label={`More actions for ${environment.name}`}>
            <EllipsisVertical aria-hidden className="size-4" />
          </Button>
        }
      >
        {offered.map((command) => (
          <MenuItem key={command} disabled={may[command] !== undefined} onSelect={() => onCommand(command)}>
            <CommandIcon command={command} />
            <span>
              {commandWord(command, environment)}
              {may[command] && <span className="block text-xs text-ink-faint">{may[command]}</span>}
            </span>
          </MenuItem>
        ))}
      </Menu>
    </div>
  )
}

function CommandIcon({ command }: { command: LifeCommand }) {
  const Icon = commandIcons[command]
  return <Icon aria-hidden className="size-4 shrink-0" />
}
