-- Tokens with which programs call. Of the token itself only the SHA-256 is kept, and so much of it that its owner knows it again.
-- last_used_at is in no index, so that noting it stays cheap.
create table api_token (
    id           uuid primary key,
    owner        uuid not null references account (id) on delete cascade,
    name         text not null,
    prefix       text not null,
    hash         bytea not null unique,
    scopes       text[] not null,
    created_at   timestamptz not null default clock_timestamp(),
    expires_at   timestamptz not null,
    last_used_at timestamptz
) with (fillfactor = 80);
create index api_token_by_owner on api_token (owner);
