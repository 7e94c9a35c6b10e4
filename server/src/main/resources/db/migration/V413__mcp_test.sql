-- Tests of connections: who had which server tested, when, and what came of it. They are counted here, on all nodes together,
-- and stay, as there is no other record of them. Nothing of where it went or with what.
create table mcp_test (
    id         bigint generated always as identity primary key,
    owner      uuid not null,
    -- Null for one that is not registered.
    mcp_server uuid,
    -- Null until it has ended; it stays so when the node dies meanwhile.
    outcome    text,
    at         timestamptz not null default clock_timestamp()
);
create index mcp_test_of_owner on mcp_test (owner, at desc);
