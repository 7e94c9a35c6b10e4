import type { LucideIcon } from 'lucide-react'
import { CircleStop, CircleX, Play, Rocket, Trash2 } from 'lucide-react'
import type { Command } from './commands'

export const commandIcons: Record<Command, LucideIcon> = {
  deploy: Rocket,
  start: Play,
  stop: CircleStop,
  cancel: CircleX,
  delete: Trash2,
}
