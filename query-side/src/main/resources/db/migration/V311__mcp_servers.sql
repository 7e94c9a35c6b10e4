-- MCP servers as they are now. They are made from the history alone and can be made anew from it at any time.
create table mcp_server (
    id         uuid primary key,
    owner      uuid not null,
    spec       jsonb,
    reach      text not null,
    number     int not null,
    version    bigint not null,
    position   bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    -- What remains of a removed server, so that an event that is delivered again does not bring it back.
    deleted    boolean not null default false,
    check (deleted or spec is not null)
);

create index mcp_server_of_owner on mcp_server (owner, id desc);
