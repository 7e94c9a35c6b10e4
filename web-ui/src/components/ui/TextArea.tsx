import type { ComponentProps } from 'react'
import { classes } from '@/lib/classes'
import { controlClasses } from './Input'

export function TextArea({ className, ...rest }: ComponentProps<'textarea'>) {
  return <textarea className={classes(controlClasses, 'h-auto min-h-20 py-2 leading-6', className)} {...rest} />
}
