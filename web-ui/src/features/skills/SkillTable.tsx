import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { SkillSummary } from '@/api/skillTypes'
import { GlobalBadge } from '@/components/GlobalBadge'
import { Cell, Heading, Row, Table } from '@/components/Table'
import { RelativeTime } from '@/components/Time'
import { sizeOf } from '@/lib/bytes'

export function SkillTable({ skills }: { skills: SkillSummary[] }) {
  return (
    <Table
      label="Skills"
      headings={
        <>
          <Heading>Name</Heading>
          <Heading>Version</Heading>
          <Heading>Size</Heading>
          <Heading>Changed</Heading>
        </>
      }
    >
      {skills.map((skill) => (
        <Row key={skill.id}>
          <Cell className="max-md:col-span-full md:w-3/5 md:max-w-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Link
                to="/skills/$id"
                params={{ id: skill.id }}
                className="font-semibold wrap-anywhere underline-offset-4 hover:underline"
              >
                {skill.name}
              </Link>
              {skill.isGlobal && <GlobalBadge />}
            </div>
            <p className="line-clamp-2 text-sm text-ink-soft">{skill.description}</p>
          </Cell>
          <Small label="Version">{skill.number}</Small>
          <Small label="Size">{sizeOf(skill.bytes)}</Small>
          <Small label="Changed">
            <RelativeTime moment={skill.updatedAt} />
          </Small>
        </Row>
      ))}
    </Table>
  )
}

function Small({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Cell className="text-sm whitespace-nowrap text-ink-soft tabular-nums">
      <span aria-hidden className="block text-xs text-ink-faint md:hidden">
        {label}
      </span>
      {children}
    </Cell>
  )
}
