-- Sessions, as Spring Session wants them.
create table spring_session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
) with (fillfactor = 70);
create unique index spring_session_by_session_id on spring_session (session_id);
create index spring_session_by_expiry on spring_session (expiry_time);
create index spring_session_by_principal on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- People. What identifies a person stands here and never in an event.
create table account (
    id            uuid primary key,
    email         text not null,
    username      text not null unique,
    name          text not null,
    role          text not null check (role in ('user', 'admin')),
    password_hash text not null,
    created_at    timestamptz not null default clock_timestamp()
);
create unique index account_by_email on account (lower(email));

-- Failed log-ins, kept for as long as they count.
create table login_failure (
    account text not null,
    address text not null,
    at      timestamptz not null default clock_timestamp()
);
create index login_failure_by_account on login_failure (account, at);
create index login_failure_by_address on login_failure (address, at);

-- Who has which subdomain: the unique key is the promise.
create table subdomain_claim (
    subdomain   text primary key,
    environment uuid not null unique,
    claimed_at  timestamptz not null default clock_timestamp()
);

-- Sealed values: each under a key of its own, which is wrapped by the master key.
create table secret (
    id          uuid not null,
    version     int not null,
    tenant      uuid not null,
    purpose     text not null,
    wrapped_key bytea not null,
    ciphertext  bytea not null,
    created_at  timestamptz not null default clock_timestamp(),
    primary key (id, version)
);
