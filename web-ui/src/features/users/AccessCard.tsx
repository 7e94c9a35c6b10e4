import { Ban, LogOut, ShieldCheck, ShieldOff, Undo2 } from 'lucide-react'
import type { AdministeredUser } from '@/api/adminTypes'
import { Button } from '@/components/ui/Button'

export type Asked = 'suspend' | 'lift' | 'sessions' | 'role' | 'limits' | 'delete'

interface AccessCardProps {
  user: AdministeredUser
  onAsk: (asked: Asked) => void
}

/** Whether they may come in, and what they may do then. */
export function AccessCard({ user, onAsk }: AccessCardProps) {
  return (
    <section aria-labelledby="access" className="card grid gap-4 p-5">
      <div>
        <h2 id="access" className="font-semibold">
          Access
        </h2>
        <p className="mt-0.5 text-sm text-ink-soft">{sentence(user)}</p>
      </div>
      <div className="flex flex-wrap gap-2">
        {user.state === 'suspended' ? (
          <Button onClick={() => onAsk('lift')}>
            <Undo2 aria-hidden className="size-4" /> Let in again
          </Button>
        ) : (
          <Button look="danger" onClick={() => onAsk('suspend')}>
            <Ban aria-hidden className="size-4" /> Suspend
          </Button>
        )}
        <Button disabled={user.sessions === 0} onClick={() => onAsk('sessions')}>
          <LogOut aria-hidden className="size-4" /> Log out everywhere
        </Button>
        <Button onClick={() => onAsk('role')}>
          {user.role === 'admin' ? <ShieldOff aria-hidden className="size-4" /> : <ShieldCheck aria-hidden className="size-4" />}
          {user.role === 'admin' ? 'Make a user' : 'Make an administrator'}
        </Button>
      </div>
    </section>
  )
}

function sentence({ state, sessions }: AdministeredUser): string {
  if (state === 'suspended') return 'They are kept out: logging in fails as with a wrong password.'
  if (sessions === 0) return 'They may come in, and are not logged in now.'
  return sessions === 1 ? 'They are logged in with one browser.' : `They are logged in with ${sessions} browsers.`
}
