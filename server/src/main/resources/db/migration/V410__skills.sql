-- Which skills there are: an owner has each name once.
create table skill_claim (
    skill      uuid primary key,
    owner      uuid not null,
    name       text not null,
    claimed_at timestamptz not null default clock_timestamp(),
    unique (owner, name),
    unique (owner, skill)
);

-- Which environments select them: the foreign key is the promise that what is selected is there and the owner's own.
create table skill_selection (
    environment      uuid not null,
    environment_name text not null,
    owner            uuid not null,
    skill            uuid not null,
    primary key (environment, skill),
    foreign key (owner, skill) references skill_claim (owner, skill)
);
create index skill_selection_by_skill on skill_selection (owner, skill);
