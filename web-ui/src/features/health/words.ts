import type { Severity } from '@/api/adminTypes'

export const severityWords: Record<Severity, string> = { error: 'Does not work', warning: 'Look at this', notice: 'Good to know' }

export function summary(found: number): string {
  if (found === 0) return 'Nothing is wrong.'
  return found === 1 ? 'One finding, with what to do about it.' : `${found} findings, the worst first, with what to do about them.`
}
