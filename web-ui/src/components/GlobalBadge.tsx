import { Globe } from 'lucide-react'
import { Badge } from './ui/Badge'

/** Marks what is in every environment without being chosen. */
export function GlobalBadge() {
  return (
    <Badge icon={Globe} tone="accent">
      Global
    </Badge>
  )
}
