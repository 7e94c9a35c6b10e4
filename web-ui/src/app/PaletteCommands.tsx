import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Command } from 'cmdk'
import { BookOpen, LayoutDashboard, LogIn, LogOut, Plus, SquareTerminal } from 'lucide-react'
import type { ReactNode } from 'react'
import { sessionQuery } from '@/api/session'
import { environmentsQuery } from '@/features/environments/api'
import { chooseTheme } from '@/lib/theme'
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
        <Group heading="Go to">
          {session && (
            <Item onSelect={act(() => navigate({ to: '/environments/new' }))}>
              <Plus aria-hidden className="size-4" /> New environment
            </Item>
          )}
          {session && (
            <Item onSelect={act(() => navigate({ to: '/dashboard' }))}>
              <LayoutDashboard aria-hidden className="size-4" /> Dashboard
            </Item>
          )}
          <Item onSelect={act(() => navigate({ to: '/api-reference' }))}>
            <BookOpen aria-hidden className="size-4" /> API reference
          </Item>
        </Group>
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

function Group({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-ink-faint"
    >
      {children}
    </Command.Group>
  )
}

function Item({ value, onSelect, children }: { value?: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      {...(value === undefined ? {} : { value })}
      onSelect={onSelect}
      className="flex cursor-default items-center gap-3 rounded-lg px-3 py-2 text-sm aria-selected:bg-sunken [&_svg]:shrink-0"
    >
      {children}
    </Command.Item>
  )
}
