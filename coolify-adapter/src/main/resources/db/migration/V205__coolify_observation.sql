-- What applications should be like. A row is active while nothing is under way for its environment.
create table coolify_observation (
    environment_id text    primary key,
    application    text    not null,
    domain         text    not null,
    port           text    not null,
    running        boolean not null default true,
    active         boolean not null default false,
    seen           text    not null default '[]',  -- at the last look
    reported       text    not null default '[]'   -- as the environment knows it
);
create index coolify_observation_active on coolify_observation (environment_id) where active;
