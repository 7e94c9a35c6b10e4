-- Environments whose rows do not follow their history, because an event could not be folded. What is remembered of it is the first
-- failure; it says nothing of what the event carried. Versions up to skipped_to have passed without reaching the rows.
create table environment_set_aside (
    environment uuid primary key,
    position    bigint not null,
    version     bigint not null,
    event_type  text not null,
    error       text,
    skipped_to  bigint not null,
    at          timestamptz not null default now()
);
