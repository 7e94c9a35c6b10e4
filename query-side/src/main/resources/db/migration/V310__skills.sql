-- Skills as they are now. They are made from the history alone and can be made anew from it at any time; so are versions,
-- for which there is no table: the n-th version of a skill is the n-th event of its stream.
create table skill (
    id          uuid primary key,
    owner       uuid not null,
    spec        jsonb,
    name        text not null,
    description text not null,
    reach       text not null,
    number      int not null,
    bytes       int not null,
    version     bigint not null,
    position    bigint not null,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    -- What remains of a deleted skill, so that an event that is delivered again does not bring it back.
    deleted     boolean not null default false,
    check (deleted or spec is not null)
);

create index skill_of_owner on skill (owner, id desc);
