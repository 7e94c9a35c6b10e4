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

create table event (
    position bigint generated always as identity primary key,
    stream   uuid not null,
    version  bigint not null,
    type     text not null,
    payload  jsonb not null,
    at       timestamptz not null default clock_timestamp(),
    unique (stream, version)
);

create table environment (
    id         uuid primary key,
    owner      uuid not null,
    name       text not null,
    subdomain  text not null unique,
    spec       jsonb not null,
    version    bigint not null default 0,
    created_at timestamptz not null default clock_timestamp(),
    updated_at timestamptz not null default clock_timestamp()
) with (fillfactor = 70);
create index environment_of_owner on environment (owner, id desc);
