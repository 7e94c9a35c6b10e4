import { useNavigate } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { Button } from '@/components/ui/Button'
import { Menu, MenuItem } from '@/components/ui/Menu'
import { administration } from './administration'

/** For administrators only; whoever else asks for these pages is told that they do not exist. */
export function AdministrationMenu() {
  return (
    <Menu
      trigger={
        <Button look="ghost" size="small">
          Administration <ChevronDown aria-hidden className="size-4" />
        </Button>
      }
    >
      <AdministrationItems />
    </Menu>
  )
}

export function AdministrationItems({ className }: { className?: string }) {
  const navigate = useNavigate()
  return administration.map(({ to, word, icon: Icon }) => (
    <MenuItem key={to} {...(className ? { className } : {})} onSelect={() => void navigate({ to })}>
      <Icon aria-hidden className="size-4" /> {word}
    </MenuItem>
  ))
}
