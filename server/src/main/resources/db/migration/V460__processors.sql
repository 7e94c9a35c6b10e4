-- Processors that nobody may run for now. What keeps them from running is the claim on their tokens; this says who wants it.
create table processor_pause (
    processor text primary key,
    by        uuid not null,
    at        timestamptz not null default clock_timestamp()
);

-- The last failure of each processor, until it fails again. It says nothing of what the event carried.
create table processor_failure (
    processor text primary key,
    position  bigint not null,
    stream    text not null,
    type      text not null,
    exact     boolean not null,
    error     text not null,
    node      text not null,
    since     timestamptz not null default clock_timestamp(),
    last      timestamptz not null default clock_timestamp(),
    times     int not null default 1
);

-- Read models that are, or were, made anew from the history beside the rows that are shown.
create table processor_replay (
    id           uuid primary key,
    processor    text not null,
    compare_only boolean not null,
    by           uuid not null,
    state        text not null check (state in ('building', 'done', 'failed', 'cancelled')),
    target       bigint not null,
    position     bigint not null default 0,
    requested_at timestamptz not null default clock_timestamp(),
    began_at     timestamptz,
    ended_at     timestamptz,
    differences  jsonb,
    failure      jsonb
);
create index processor_replay_of_processor on processor_replay (processor, requested_at desc);

-- One at a time, whichever processor it is.
create unique index processor_replay_one_at_a_time on processor_replay ((true)) where state = 'building';
