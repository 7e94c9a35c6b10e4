import type { ComponentProps } from 'react'
import { classes } from '@/lib/classes'

export type ButtonLook = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'small' | 'normal' | 'icon'

const looks: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line-strong bg-surface text-ink hover:bg-sunken',
  ghost: 'text-ink-soft hover:bg-sunken hover:text-ink',
  danger: 'border border-bad-line bg-surface text-bad hover:bg-bad-soft',
}

const sizes: Record<ButtonSize, string> = {
  small: 'h-8 px-3 text-[0.8125rem]',
  normal: 'h-10 px-4 text-sm',
  icon: 'size-8',
}

/** The same look for a button and for a link that stands where a button would. */
export function buttonClasses(look: ButtonLook = 'secondary', size: ButtonSize = 'normal', more?: string): string {
  return classes(
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-lg font-medium whitespace-nowrap transition-colors select-none',
    'disabled:pointer-events-none disabled:opacity-55',
    looks[look],
    sizes[size],
    more,
  )
}

interface ButtonProps extends ComponentProps<'button'> {
  look?: ButtonLook
  size?: ButtonSize
}

export function Button({ look, size, className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={buttonClasses(look, size, className)} {...rest} />
}
