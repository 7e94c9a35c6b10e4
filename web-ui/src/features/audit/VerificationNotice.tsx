import type { AuditVerification } from '@/api/auditTypes'
import { Notice } from '@/components/ui/Notice'
import { anchorSentence, verificationTitle } from './words'

/** What came of reading every entry again. */
export function VerificationNotice({ verification }: { verification: AuditVerification }) {
  return (
    <Notice tone={verification.holds ? 'info' : 'bad'} role="status" title={verificationTitle(verification)}>
      <p>{anchorSentence(verification)}</p>
      {verification.flaws.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {verification.flaws.map(({ seq, kind, explanation }) => (
            <li key={`${seq} ${kind}`}>
              Entry {seq}: {explanation}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
