import { SlidersHorizontal } from 'lucide-react'

/** The pages of administrators, in the order in which the navigation shows them. A new one stands here, in the router, in the server's PAGES and in its PagesController. */
export const administration = [{ to: '/admin/settings', word: 'Settings', icon: SlidersHorizontal }] as const
