import { useNavigate } from '@tanstack/react-router'
import { BookOpen, BookText, Cable, KeyRound, LayoutDashboard, LogOut, UserRound, Webhook } from 'lucide-react'
import type { User } from '@/api/types'
import { Button } from '@/components/ui/Button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/Menu'
import { AdministrationItems } from './AdministrationMenu'
import { useLogOut } from './useLogOut'

export function UserMenu({ user }: { user: User }) {
  const navigate = useNavigate()
  const logOut = useLogOut()
  return (
    <Menu
      trigger={
        <Button look="ghost" size="icon" className="rounded-full" aria-label={`${initials(user.name)}: account of ${user.name}`}>
          <span aria-hidden className="grid size-7 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent">
            {initials(user.name)}
          </span>
        </Button>
      }
    >
      <div className="px-2.5 py-2 text-sm">
        <p className="truncate font-medium">{user.name}</p>
        <p className="truncate text-ink-faint">{user.email}</p>
      </div>
      <MenuSeparator />
      <MenuItem onSelect={() => void navigate({ to: '/dashboard' })}>
        <LayoutDashboard aria-hidden className="size-4" /> Dashboard
      </MenuItem>
      <MenuItem onSelect={() => void navigate({ to: '/skills' })}>
        <BookText aria-hidden className="size-4" /> Skills
      </MenuItem>
      <MenuItem onSelect={() => void navigate({ to: '/settings/mcp' })}>
        <Cable aria-hidden className="size-4" /> MCP servers
      </MenuItem>
      <MenuItem onSelect={() => void navigate({ to: '/settings/tokens' })}>
        <KeyRound aria-hidden className="size-4" /> API tokens
      </MenuItem>
      <MenuItem onSelect={() => void navigate({ to: '/settings/account' })}>
        <UserRound aria-hidden className="size-4" /> Account
      </MenuItem>
      <MenuItem onSelect={() => void navigate({ to: '/settings/webhooks' })}>
        <Webhook aria-hidden className="size-4" /> Webhooks
      </MenuItem>
      <MenuItem onSelect={() => void navigate({ to: '/api-reference' })}>
        <BookOpen aria-hidden className="size-4" /> API reference
      </MenuItem>
      {user.role === 'admin' && (
        <div className="md:hidden">
          <MenuSeparator />
          <p className="px-2.5 py-1.5 text-xs text-ink-faint">Administration</p>
          <AdministrationItems />
        </div>
      )}
      <MenuSeparator />
      <MenuItem onSelect={() => void logOut()}>
        <LogOut aria-hidden className="size-4" /> Log out
      </MenuItem>
    </Menu>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const [first = '?'] = words
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return `${first.charAt(0)}${last.charAt(0)}`.toUpperCase()
}
