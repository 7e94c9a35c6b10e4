-- What has been asked of Coolify. A row is written in the transaction of whoever asks and performed later by a worker.
create table coolify_intent (
    id             text primary key,              -- what asks, and for which step: asking twice is asking once
    environment_id text        not null,
    deployment_id  text,                          -- null where the intent is not part of bringing up a deployment
    seq            bigint      generated always as identity,
    kind           text        not null,
    payload        jsonb       not null,          -- secrets by reference only
    state          text        not null default 'requested'
        check (state in ('requested', 'done', 'refused', 'withdrawn')),
    unwanted       boolean     not null default false, -- withdrawn while a worker had it: ends with that attempt
    attempts       integer     not null default 0,
    due_at         timestamptz not null default clock_timestamp(),
    lease_owner    text,
    lease_until    timestamptz,
    fence          bigint      not null default 0, -- grows with every lease; only the latest holder may settle
    last_trouble   text        not null default '',
    created_at     timestamptz not null default clock_timestamp(),
    settled_at     timestamptz
);

create index coolify_intent_due on coolify_intent (due_at, seq) where state = 'requested';
create index coolify_intent_order on coolify_intent (environment_id, seq) where state = 'requested';
create index coolify_intent_deployment on coolify_intent (deployment_id) where state = 'requested';
create index coolify_intent_unwanted on coolify_intent (id) where state = 'requested' and unwanted;

-- What the watcher is following: a build from its acceptance to its end, a stop until the container is gone.
create table coolify_watch (
    id             text primary key,              -- the deployment or operation that waits
    environment_id text        not null,
    application    text        not null,
    build          text,                          -- null for a stop
    started        boolean     not null default false,
    created_at     timestamptz not null default clock_timestamp(),
    expires_at     timestamptz not null
);

-- The right to watch: one row, held by one node at a time.
create table coolify_watcher (
    only_row    boolean primary key default true check (only_row),
    lease_owner text,
    lease_until timestamptz
);
insert into coolify_watcher default values;
