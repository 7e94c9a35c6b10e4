-- What all nodes together know of one Coolify: how many requests it may still be sent, and whether it answers at all.
create table coolify_installation (
    address          text primary key,
    paid_until       timestamptz not null default '-infinity', -- every request moves it on; ahead of now means waiting
    silences         integer     not null default 0,           -- calls without an answer, one after the other
    closed_until     timestamptz,                              -- nobody calls before; then one call tries
    closed_for       text check (closed_for in ('silence', 'credentials')),
    queue_full_until timestamptz,                              -- no build is asked for before
    check ((closed_until is null) = (closed_for is null))
);
