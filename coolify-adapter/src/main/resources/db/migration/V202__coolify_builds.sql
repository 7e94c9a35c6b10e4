-- Which build is a deployment's, and the log of one that failed: Coolify forgets it with the application.
create table coolify_build (
    deployment_id  text primary key,
    environment_id text        not null,
    build          text        not null,
    log            text,                          -- cleaned, without secrets; null until it has failed
    noted_at       timestamptz not null default clock_timestamp()
);
create index coolify_build_noted on coolify_build (noted_at);

-- The secrets that the containers of an environment know are those of its last variables.
create index coolify_intent_variables on coolify_intent (environment_id, seq) where kind = 'variables';

-- What settled long ago is removed from time to time, by one node at a time.
create index coolify_intent_settled on coolify_intent (coalesce(settled_at, created_at)) where state <> 'requested';
create table coolify_chore (
    name        text primary key,
    lease_owner text,
    lease_until timestamptz,
    done_at     timestamptz
);
insert into coolify_chore (name) values ('purge');
