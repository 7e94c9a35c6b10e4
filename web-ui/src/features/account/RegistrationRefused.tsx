import { Link } from '@tanstack/react-router'
import { buttonClasses } from '@/components/ui/Button'
import { AccountCard } from './AccountCard'

interface RegistrationRefusedProps {
  returnTo: string | undefined
  isByInvitation: boolean
}

/** In the place of a form that would only be refused. */
export function RegistrationRefused({ returnTo, isByInvitation }: RegistrationRefusedProps) {
  return (
    <AccountCard
      title={isByInvitation ? 'By invitation only' : 'Registration is closed'}
      lead={isByInvitation ? 'New people come in by a link from an administrator.' : 'No new accounts are made here.'}
      footer="Questions are for whoever runs this platform."
    >
      <div className="grid gap-5">
        <p className="text-sm text-ink-soft">
          {isByInvitation
            ? 'Ask an administrator for an invitation. Its link opens this page with a form.'
            : 'Whoever has an account can log in as before.'}
        </p>
        <Link to="/login" search={returnTo ? { returnTo } : {}} className={buttonClasses('primary')}>
          Log in
        </Link>
      </div>
    </AccountCard>
  )
}
