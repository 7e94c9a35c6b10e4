import { classes } from '@/lib/classes'

export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={classes('shimmer block h-4', className)} />
}
