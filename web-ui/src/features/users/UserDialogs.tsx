import type { AdministeredUser, Countable, Role } from '@/api/adminTypes'
import { DecisionDialog } from '@/components/DecisionDialog'
import type { Asked } from './AccessCard'
import { LimitsDialog } from './LimitsDialog'
import { SuspendDialog } from './SuspendDialog'
import { problemSentence } from './words'

export interface Decisions {
  onSuspend: (reason: string, stopEnvironments: boolean) => Promise<unknown>
  onLift: (reason: string) => Promise<unknown>
  onGrant: (reason: string, role: Role) => Promise<unknown>
  onAllow: (reason: string, most: Partial<Record<Countable, number>>) => Promise<unknown>
  onEndSessions: (reason: string) => Promise<unknown>
  onDelete: (reason: string) => Promise<unknown>
}

interface UserDialogsProps extends Decisions {
  user: AdministeredUser
  asked: Asked
  onClose: () => void
}

/** The dialog for what is asked. */
export function UserDialogs({ user, asked, onClose, ...decisions }: UserDialogsProps) {
  const role: Role = user.role === 'admin' ? 'user' : 'admin'
  switch (asked) {
    case 'suspend':
      return <SuspendDialog name={user.name} onSuspend={decisions.onSuspend} onClose={onClose} />
    case 'limits':
      return <LimitsDialog user={user} onAllow={decisions.onAllow} onClose={onClose} />
    case 'lift':
      return (
        <DecisionDialog
          title={`Let ${user.name} in again?`}
          consequences="They can log in again. What was stopped stays stopped until they start it."
          word="Let in again"
          sentenceOf={problemSentence}
          onDecide={decisions.onLift}
          onClose={onClose}
        />
      )
    case 'sessions':
      return (
        <DecisionDialog
          title={`Log ${user.name} out everywhere?`}
          consequences="They can log in again at once."
          word="Log out"
          sentenceOf={problemSentence}
          onDecide={decisions.onEndSessions}
          onClose={onClose}
        />
      )
    case 'role':
      return (
        <DecisionDialog
          title={role === 'admin' ? `Make ${user.name} an administrator?` : `Make ${user.name} a user?`}
          consequences={
            role === 'admin'
              ? 'They will see everybody’s environments and decide about everybody else, you included. They have to log in again.'
              : 'They keep what is theirs and look after nothing else. They have to log in again.'
          }
          word={role === 'admin' ? 'Make an administrator' : 'Make a user'}
          isDangerous={role === 'admin'}
          sentenceOf={problemSentence}
          onDecide={(reason) => decisions.onGrant(reason, role)}
          onClose={onClose}
        />
      )
    case 'delete':
      return (
        <DecisionDialog
          title={`Delete ${user.name}?`}
          consequences={<DeletionConsequences user={user} />}
          word="Delete for good"
          isDangerous
          nameToType={user.username}
          sentenceOf={problemSentence}
          onDecide={decisions.onDelete}
          onClose={onClose}
        />
      )
  }
}

function DeletionConsequences({ user }: { user: AdministeredUser }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      <li>It cannot be taken back.</li>
      <li>{user.quota.environments.used} environments go first, with all that is on their volumes.</li>
      <li>
        {user.quota.skills.used} skills and {user.quota.mcpServers.used} MCP servers go with them.
      </li>
      <li>The keys of everything that was sealed for them are destroyed, so that no copy opens.</li>
      <li>The history keeps what happened, without their name and address.</li>
    </ul>
  )
}
