import { Check, Monitor, Moon, Sun } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { Menu, MenuItem } from '@/components/ui/Menu'
import { useStore } from '@/lib/store'
import type { Theme } from '@/lib/theme'
import { chooseTheme, theme } from '@/lib/theme'

export const themes: { value: Theme; word: string; icon: typeof Sun }[] = [
  { value: 'system', word: 'Like the system', icon: Monitor },
  { value: 'light', word: 'Light', icon: Sun },
  { value: 'dark', word: 'Dark', icon: Moon },
]

export function ThemeMenu() {
  const chosen = useStore(theme)
  const Icon = themes.find(({ value }) => value === chosen)?.icon ?? Monitor
  return (
    <Menu
      trigger={
        <Button look="ghost" size="icon" aria-label="Theme" title="Theme">
          <Icon aria-hidden className="size-4" />
        </Button>
      }
    >
      {themes.map(({ value, word, icon: ItemIcon }) => (
        <MenuItem key={value} role="menuitemradio" aria-checked={value === chosen} onSelect={() => chooseTheme(value)}>
          <ItemIcon aria-hidden className="size-4" />
          <span className="flex-1">{word}</span>
          {value === chosen && <Check aria-hidden className="size-4 text-accent" />}
        </MenuItem>
      ))}
    </Menu>
  )
}
