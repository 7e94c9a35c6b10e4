-- The history of everything. Events are added and read, never changed: the trigger below refuses everything else.
create table event (
    position  bigint primary key,
    stream    text not null,
    version   bigint not null,
    aggregate text not null,
    type      text not null,
    revision  int not null,
    id        uuid not null,
    at        timestamptz not null,
    payload   jsonb not null,
    metadata  jsonb not null,
    unique (stream, version)
);

comment on table event is 'Domain events; positions are gap-free and become visible in their order.';

-- Its one row is locked by every append until that transaction ends, which gives positions their two promises.
create table event_head (
    only_row boolean primary key default true check (only_row),
    position bigint not null
) with (fillfactor = 10);

insert into event_head (position) values (0);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'History is not changed: % on % is refused.', tg_op, tg_table_name;
end $$;

create trigger event_is_immutable before update or delete or truncate on event
    for each statement execute function refuse_change_of_history();

-- Axon's own stores.
create table token_entry (
    processor_name varchar(255) not null,
    segment        integer not null,
    token          bytea,
    token_type     varchar(255),
    timestamp      varchar(255),
    owner          varchar(255),
    primary key (processor_name, segment)
) with (fillfactor = 50);

create table saga_entry (
    saga_id         varchar(255) primary key,
    saga_type       varchar(255),
    revision        varchar(255),
    serialized_saga bytea
);

create table association_value_entry (
    id                bigint primary key,
    association_key   varchar(255) not null,
    association_value varchar(255),
    saga_id           varchar(255) not null,
    saga_type         varchar(255)
);
create sequence association_value_entry_seq increment by 50;
create index association_value_by_key on association_value_entry (saga_type, association_key, association_value);
create index association_value_by_saga on association_value_entry (saga_id, saga_type);

-- What a process waits for. Due by the clock of this database.
create table deadline (
    id       text primary key,
    name     text not null,
    scope    text not null,
    due_at   timestamptz not null,
    payload  text not null,
    payload_type text not null,
    metadata text not null,
    failures int not null default 0
);
create index deadline_by_due on deadline (due_at);
create index deadline_by_scope on deadline (scope, name);
