import { notFound } from '@tanstack/react-router'
import type { User } from '@/api/types'
import { SettingsPage } from '@/features/settings/SettingsPage'

/** Whoever is no administrator is told that there is no such page, as they are about one that does not exist. */
export function onlyAdministrators({ user }: { user: User }): void {
  if (user.role !== 'admin') throw notFound()
}

export function AdminSettingsRoute() {
  return <SettingsPage />
}
