import { Content, Item, Root, Separator, Trigger } from '@radix-ui/react-dropdown-menu'
import type { ComponentProps, ReactNode } from 'react'
import { classes } from '@/lib/classes'

/**
 * Not modal: the modal kind locks scrolling with a <style> element, which the server's policy refuses. Not moved to the
 * end of the document either, so that its items stay inside the landmark of their button.
 */
export function Menu({ trigger, children }: { trigger: ReactNode; children: ReactNode }) {
  return (
    <Root modal={false}>
      <Trigger asChild>{trigger}</Trigger>
      <Content
        align="end"
        sideOffset={6}
        collisionPadding={8}
        className="z-40 max-h-(--radix-dropdown-menu-content-available-height) max-w-72 min-w-52 overflow-y-auto rounded-xl border border-line bg-surface p-1 text-ink shadow-high"
      >
        {children}
      </Content>
    </Root>
  )
}

export function MenuItem({ className, ...rest }: ComponentProps<typeof Item>) {
  return (
    <Item
      className={classes(
        'flex cursor-default items-center gap-2.5 rounded-lg px-2.5 py-2 text-sm outline-none select-none data-disabled:text-ink-faint data-highlighted:bg-sunken',
        className,
      )}
      {...rest}
    />
  )
}

export function MenuSeparator() {
  return <Separator className="my-1 h-px bg-line" />
}
