import { useNavigate } from '@tanstack/react-router'
import { BookOpen, BookText, Cable, FilePlus2, KeyRound, LayoutDashboard, Plus, UserRound, Webhook } from 'lucide-react'
import { administration } from './administration'
import { Group, Item } from './PaletteParts'

const places = [
  { to: '/environments/new', word: 'New environment', icon: Plus },
  { to: '/dashboard', word: 'Dashboard', icon: LayoutDashboard },
  { to: '/skills', word: 'Skills', icon: BookText },
  { to: '/skills/new', word: 'New skill', icon: FilePlus2 },
  { to: '/settings/mcp', word: 'MCP servers', icon: Cable },
  { to: '/settings/mcp/new', word: 'New MCP server', icon: Plus },
  { to: '/settings/tokens', word: 'API tokens', icon: KeyRound },
  { to: '/settings/account', word: 'Account', icon: UserRound },
  { to: '/settings/webhooks', word: 'Webhooks', icon: Webhook },
  { to: '/api-reference', word: 'API reference', icon: BookOpen },
] as const

interface PalettePlacesProps {
  isLoggedIn: boolean
  isAdministrator: boolean
  onDone: () => void
}

/** The pages; without somebody logged in only the one that is open to all. */
export function PalettePlaces({ isLoggedIn, isAdministrator, onDone }: PalettePlacesProps) {
  const navigate = useNavigate()
  return (
    <Group heading="Go to">
      {places
        .filter(({ to }) => isLoggedIn || to === '/api-reference')
        .map(({ to, word, icon: Icon }) => (
          <Item
            key={to}
            onSelect={() => {
              onDone()
              void navigate({ to })
            }}
          >
            <Icon aria-hidden className="size-4" /> {word}
          </Item>
        ))}
      {isAdministrator &&
        administration.map(({ to, word, icon: Icon }) => (
          <Item
            key={to}
            onSelect={() => {
              onDone()
              void navigate({ to })
            }}
          >
            <Icon aria-hidden className="size-4" /> Administration: {word}
          </Item>
        ))}
    </Group>
  )
}
