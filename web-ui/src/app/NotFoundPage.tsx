import { Link } from '@tanstack/react-router'
import { PageHeader } from '@/components/PageHeader'
import { buttonClasses } from '@/components/ui/Button'
import { useDocumentTitle } from '@/lib/useDocumentTitle'

export function NotFoundPage() {
  useDocumentTitle('Page not found')
  return (
    <div className="mx-auto max-w-xl py-10">
      <p className="mb-2 font-mono text-sm text-ink-faint">404</p>
      <PageHeader title="There is no such page">The address may be mistyped, or the page has moved.</PageHeader>
      <Link to="/" className={buttonClasses('primary')}>
        To the beginning
      </Link>
    </div>
  )
}
