import { Boxes, Cog, HeartPulse, History, OctagonX, ScrollText, SlidersHorizontal, Users } from 'lucide-react'

/** The pages of administrators, in the order in which the navigation shows them. A new one stands here, in the router, in the server's PAGES and in its PagesController. */
export const administration = [
  { to: '/admin/users', word: 'Users', icon: Users },
  { to: '/admin/environments', word: 'All environments', icon: Boxes },
  { to: '/admin/audit', word: 'Audit log', icon: ScrollText },
  { to: '/admin/health', word: 'Health', icon: HeartPulse },
  { to: '/admin/processors', word: 'Processors', icon: Cog },
  { to: '/admin/events', word: 'Events', icon: History },
  { to: '/admin/subdomains', word: 'Reserved subdomains', icon: OctagonX },
  { to: '/admin/settings', word: 'Settings', icon: SlidersHorizontal },
] as const
