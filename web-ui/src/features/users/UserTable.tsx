import { Link } from '@tanstack/react-router'
import type { ListedUser } from '@/api/adminTypes'
import { Cell, Heading, Row, SmallCell, Table } from '@/components/Table'
import { RelativeTime } from '@/components/Time'
import { AccountStateBadge, RoleBadge } from './UserBadges'

export function UserTable({ users }: { users: ListedUser[] }) {
  return (
    <Table
      label="Users"
      headings={
        <>
          <Heading>Person</Heading>
          <Heading>Role</Heading>
          <Heading>State</Heading>
          <Heading>Environments</Heading>
          <Heading>Signed up</Heading>
        </>
      }
    >
      {users.map((user) => (
        <Row key={user.id}>
          <Cell className="max-md:col-span-full md:w-1/2 md:max-w-0">
            <Link
              to="/admin/users/$id"
              params={{ id: user.id }}
              className="font-semibold wrap-anywhere underline-offset-4 hover:underline"
            >
              {user.name}
            </Link>
            <p className="text-sm wrap-anywhere text-ink-soft">
              {user.username} · {user.email}
            </p>
          </Cell>
          <Cell>
            <RoleBadge role={user.role} />
          </Cell>
          <Cell className="max-md:col-span-2">
            <AccountStateBadge state={user.state} />
          </Cell>
          <SmallCell label="Environments">{user.environments}</SmallCell>
          <SmallCell label="Signed up">
            <RelativeTime moment={user.createdAt} />
          </SmallCell>
        </Row>
      ))}
    </Table>
  )
}
