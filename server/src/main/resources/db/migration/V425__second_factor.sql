-- Second factors. The secret is sealed among the others; what counts attempts stands in the same row, whose lock lets one code
-- at a time be tried.
create table second_factor (
    account        uuid primary key references account (id) on delete cascade,
    secret         uuid not null,
    secret_version int not null,
    -- Null until a code has shown that the secret arrived.
    confirmed_at   timestamptz,
    -- The newest time step whose code was taken: neither it nor an older one is taken again.
    last_step      bigint not null default 0,
    failures       int not null default 0,
    failed_at      timestamptz
);

-- What lets somebody in whose device is gone, each once.
create table recovery_code (
    account uuid not null references second_factor (account) on delete cascade,
    hash    bytea not null,
    used_at timestamptz,
    primary key (account, hash)
);

-- By whom a code is owed, so that their half sessions end with their others.
create index half_session on spring_session_attributes (attribute_bytes) where attribute_name = 'owes-code';
