-- Who wants to be told what happens to their environments. A webhook is told in the order of positions, each event until it is
-- taken: it is behind while its position is before the newest event that is known to concern it.
create table webhook (
    id              uuid primary key,
    owner           uuid not null references account (id) on delete cascade,
    url             text not null,
    -- Null for all kinds of events.
    events          text[],
    -- Of the sealed secret, and of the one before, with which is signed as well until then.
    secret          uuid not null,
    previous_secret uuid,
    previous_until  timestamptz,
    -- The last event that is done with, and the newest that concerns the owner.
    position        bigint not null,
    known           bigint not null,
    -- Not enabled, and without a reason: by the owner.
    enabled         boolean not null default true,
    disabled_reason text check (disabled_reason in ('failing', 'gone')),
    failures        int not null default 0,
    failing_since   timestamptz,
    due_at          timestamptz not null default clock_timestamp(),
    lease_until     timestamptz,
    fence           bigint not null default 0, -- grows with every lease and every change by the owner; only its holder may note anything
    created_at      timestamptz not null default clock_timestamp()
) with (fillfactor = 70);
create index webhook_of_owner on webhook (owner);
create index webhook_due on webhook (due_at) where enabled and position < known;

-- What came of each attempt; nothing of what was answered but the status. The newest thousand of a webhook are kept.
create table webhook_delivery (
    id          bigint generated always as identity primary key,
    webhook     uuid not null references webhook (id) on delete cascade,
    -- Null for a test.
    position    bigint,
    type        text not null,
    attempt     int not null,
    outcome     text not null,
    status      int,
    duration_ms int not null,
    at          timestamptz not null default clock_timestamp()
);
create index webhook_delivery_of_webhook on webhook_delivery (webhook, id desc);

-- Tests of the last minute, counted on all nodes together.
create table webhook_test (
    owner uuid not null references account (id) on delete cascade,
    at    timestamptz not null default clock_timestamp()
);
create index webhook_test_of_owner on webhook_test (owner, at);

-- Up to where the history has been looked through for whom it concerns, by one node at a time.
create table webhook_reading (
    only_row boolean primary key default true check (only_row),
    position bigint not null
) with (fillfactor = 10);
insert into webhook_reading (position) values (0);
