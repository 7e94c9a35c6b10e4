import { Eye, EyeOff } from 'lucide-react'
import type { ComponentProps } from 'react'
import { useState } from 'react'
import { classes } from '@/lib/classes'
import { Button } from './Button'
import { Input } from './Input'

interface PasswordInputProps extends ComponentProps<'input'> {
  /** What is hidden, as in "Show the password". */
  what?: string
}

export function PasswordInput({ what = 'the password', className, ...props }: PasswordInputProps) {
  const [shown, setShown] = useState(false)
  const Icon = shown ? EyeOff : Eye
  return (
    <div className="relative">
      <Input {...props} type={shown ? 'text' : 'password'} className={classes('pr-11', className)} />
      <Button
        look="ghost"
        size="icon"
        className="absolute top-1 right-1"
        aria-label={`${shown ? 'Hide' : 'Show'} ${what}`}
        onClick={() => setShown(!shown)}
      >
        <Icon aria-hidden className="size-4" />
      </Button>
    </div>
  )
}
