-- Invitations to make an account. The token is told once, to whoever makes the invitation; here is only its hash.
create table invitation (
    id         uuid primary key,
    email      text not null,
    token_hash bytea not null unique,
    invited_by uuid not null,
    created_at timestamptz not null default clock_timestamp(),
    expires_at timestamptz not null,
    used_at    timestamptz,
    used_by    uuid,
    revoked_at timestamptz
);
create index invitation_open on invitation (lower(email)) where used_at is null and revoked_at is null;
