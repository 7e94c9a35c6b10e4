-- Read models of environments. They are made from the history alone and can be made anew from it at any time.
create table environment (
    id                    uuid primary key,
    owner                 uuid not null,
    name                  text not null,
    subdomain             text not null,
    status                text not null,
    desired               text not null,
    observed              text not null,
    spec                  jsonb not null,
    spec_version          int not null,
    deployed_spec_version int not null,
    version               bigint not null,
    position              bigint not null,
    deployment            uuid,
    last_deployed_at      timestamptz,
    failure               jsonb,
    created_at            timestamptz not null,
    updated_at            timestamptz not null,
    deleted               boolean not null
) with (fillfactor = 70);

-- No index holds a column that changes with every event, so that PostgreSQL can update rows in place.
create index environment_of_owner on environment (owner, id desc);

create table deployment (
    id           uuid primary key,
    environment  uuid not null,
    owner        uuid not null,
    number       int not null,
    kind         text not null,
    spec_version int not null,
    status       text not null,
    requested_at timestamptz not null,
    ended_at     timestamptz,
    reason       jsonb,
    steps        jsonb not null,
    version      bigint not null,
    position     bigint not null,
    updated_at   timestamptz not null
) with (fillfactor = 70);

create index deployment_of_environment on deployment (environment, number desc);

create table operation (
    id          text primary key,
    environment uuid not null,
    owner       uuid not null,
    kind        text not null,
    status      text not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    reason      jsonb
);
