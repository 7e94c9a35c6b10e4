-- The audit log. Entries are added and read, never changed: the trigger below refuses everything else. It is no read model: what
-- is no event cannot be made anew, and neither could the hashes.
create table audit_entry (
    seq         bigint primary key,             -- from 1 without gaps
    at          timestamptz not null,
    action      text not null,                  -- stored name of an event, or method and route of a request
    actor       text,
    via         text,
    address     text,
    reason      text,
    target      text,
    owner       text,
    outcome     text not null,
    status      int,
    code        text,
    times       int not null,
    request     text,
    correlation text,
    causation   text,
    event       text,
    position    bigint,                         -- of the event: each has one entry, in their order, which verifying checks
    changes     jsonb not null,
    hash        bytea not null                  -- SHA-256 over the hash of the entry before and this entry as canonical JSON
);

comment on table audit_entry is 'Who did what; a chain of hashes. See docs/adr/0031.';

create index audit_entry_of_owner on audit_entry (owner, seq);
create index audit_entry_of_target on audit_entry (target, seq);
create index audit_entry_of_people on audit_entry (actor, seq) where actor not like 'system:%';
create index audit_entry_at on audit_entry using brin (at);

create trigger audit_entry_is_immutable before update or delete or truncate on audit_entry
    for each statement execute function refuse_change_of_history();

-- Its one row is locked by whoever adds entries until that transaction ends.
create table audit_head (
    only_row boolean primary key default true check (only_row),
    seq      bigint not null,
    hash     bytea not null,
    position bigint not null                    -- of the newest event that has an entry
) with (fillfactor = 10);

insert into audit_head (seq, hash, position) values (0, decode(repeat('00', 32), 'hex'), 0);
