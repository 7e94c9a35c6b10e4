-- Nobody could create a skill yet, so that there is nothing to carry over.
drop table skill_selection;
drop table skill_claim;

-- Which skills and MCP servers there are: an owner has each name of a kind once. The number is that of the newest version;
-- what a skill says is long and stands in its history alone.
create table equipment (
    id         uuid primary key,
    kind       text not null,
    owner      uuid not null,
    name       text not null,
    number     int not null,
    global     boolean not null,
    spec       jsonb,
    claimed_at timestamptz not null default clock_timestamp(),
    unique (owner, kind, name),
    unique (owner, kind, id)
);

-- Which environments select them: the foreign key is the promise that what is selected is there and the owner's own.
create table equipment_selection (
    environment      uuid not null,
    environment_name text not null,
    owner            uuid not null,
    kind             text not null,
    item             uuid not null,
    primary key (environment, item),
    foreign key (owner, kind, item) references equipment (owner, kind, id)
);
create index equipment_selection_by_item on equipment_selection (owner, kind, item);
