import type { AuditVerification } from '@/api/auditTypes'
import type { SearchField } from './search'

export const fieldWords: Record<SearchField, { label: string; placeholder: string }> = {
  actor: { label: 'Who', placeholder: 'usr_… or system:watcher' },
  owner: { label: 'Whose', placeholder: 'usr_…' },
  target: { label: 'About', placeholder: 'env_…, skl_…, usr_…' },
  action: { label: 'What', placeholder: 'environment-renamed' },
}

export function outcomeOfSearch(shown: number, isAll: boolean): string {
  return isAll ? `${shown} entries shown` : `The newest ${shown} entries shown`
}

export function verificationTitle({ holds, entries }: AuditVerification): string {
  return holds ? `All ${entries} entries are as they were written` : 'The log is not as it was written'
}

/** How far it was compared with what is kept outside of the database. */
export function anchorSentence({ anchored, anchoredTo }: AuditVerification): string {
  return anchored === 0
    ? 'No signed head was there to compare with: a log that was made anew would not show.'
    : `${anchored} signed heads were compared, the newest of entry ${anchoredTo}.`
}
