import type { ApiProblem } from '@/api/problem'
import type { LaterChange } from '@/api/types'
import { RelativeTime } from './Time'
import { Button } from './ui/Button'
import { Notice } from './ui/Notice'

interface ConflictNoticeProps {
  problem: ApiProblem
  /** Takes what is there, and lets go of what was typed. */
  onReload: () => void
  /** Saves what was typed over it. */
  onOverwrite: () => void
}

/** Somebody else was faster: what has happened since, and the two ways on. */
export function ConflictNotice({ problem, onReload, onOverwrite }: ConflictNoticeProps) {
  const actions = (
    <div className="flex flex-wrap gap-2">
      <Button size="small" onClick={onReload}>
        Load what is there
      </Button>
      <Button size="small" look="danger" onClick={onOverwrite}>
        Save mine over it
      </Button>
    </div>
  )
  return (
    <Notice tone="warn" role="alert" title="It was changed since you opened it, so nothing was saved" action={actions}>
      {problem.changes.length > 0 && (
        <ul aria-label="What has happened since" className="grid gap-0.5">
          {problem.changes.map((change) => (
            <li key={change.version}>
              {changeWords(change)}
              {change.by && actors[change.by]}, <RelativeTime moment={change.at} />
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}

const actors: Record<NonNullable<LaterChange['by']>, string> = {
  you: ' by you, elsewhere',
  administrator: ' by an administrator',
  platform: ' by the platform',
}

const words: Record<string, string> = {
  'environment-renamed': 'The environment was renamed',
  'environment-reconfigured': 'Its settings were changed',
  'password-changed': 'It got another password',
  'deployment-requested': 'A deployment was asked for',
  'deployment-succeeded': 'A deployment succeeded',
  'deployment-failed': 'A deployment failed',
  'deletion-requested': 'Its deletion was asked for',
  'skill-revised': 'The skill was changed',
  'mcp-server-revised': 'The MCP server was changed',
}

/** Events that have no words of their own are steps of something that has. */
function changeWords({ what }: LaterChange): string {
  return words[what] ?? `Something happened (${what.replaceAll('-', ' ')})`
}
