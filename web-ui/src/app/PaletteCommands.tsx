import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Command } from 'cmdk'
import { LogIn, LogOut, SquareTerminal } from 'lucide-react'
import { sessionQuery } from '@/api/session'
import { environmentsQuery } from '@/features/environments/api'
import { chooseTheme } from '@/lib/theme'
import { Group, Item } from './PaletteParts'
import { PalettePlaces } from './PalettePlaces'
import { themes } from './ThemeMenu'
import { useLogOut } from './useLogOut'

export function PaletteCommands({ onDone }: { onDone: () => void }) {
  const navigate = useNavigate()
  const logOut = useLogOut()
  const { data: session } = useQuery({ ...sessionQuery, enabled: false })
  const { data: environments } = useQuery({ ...environmentsQuery, enabled: session != null })
  const act = (action: () => unknown) => () => {
    onDone()
    void action()
  }
  return (
    <Command label="Search and commands" loop>
      <Command.Input
        placeholder="Go to, search, or change…"
        className="w-full border-b border-line bg-transparent px-5 py-4 text-base outline-none placeholder:text-ink-faint"
      />
      <Command.List className="max-h-[60vh] overflow-y-auto p-2">
        <Command.Empty className="px-3 py-6 text-center text-sm text-ink-soft">Nothing found.</Command.Empty>
        {session && environments && environments.length > 0 && (
          <Group heading="Environments">
            {environments.map(({ id, name, subdomain }) => (
              <Item key={id} value={`${name} ${subdomain} ${id}`} onSelect={act(() => navigate({ to: '/environments/$id', params: { id } }))}>
                <SquareTerminal aria-hidden className="size-4" />
                <span className="min-w-0 truncate">{name}</span>
                <span className="ml-auto min-w-0 truncate font-mono text-xs text-ink-faint max-sm:hidden">{subdomain}</span>
              </Item>
            ))}
          </Group>
        )}
        <PalettePlaces isLoggedIn={session != null} isAdministrator={session?.user.role === 'admin'} onDone={onDone} />
        <Group heading="Theme">
          {themes.map(({ value, word, icon: Icon }) => (
            <Item key={value} value={`theme ${word}`} onSelect={act(() => chooseTheme(value))}>
              <Icon aria-hidden className="size-4" /> {word}
            </Item>
          ))}
        </Group>
        <Group heading="Account">
          {session ? (
            <Item onSelect={act(logOut)}>
              <LogOut aria-hidden className="size-4" /> Log out
            </Item>
          ) : (
            <Item onSelect={act(() => navigate({ to: '/login' }))}>
              <LogIn aria-hidden className="size-4" /> Log in
            </Item>
          )}
        </Group>
      </Command.List>
    </Command>
  )
}
