-- How many things a person may have, unless an administrator has allowed them another number.
create table quota (
    name text primary key,
    most int not null check (most >= 0)
);
insert into quota (name, most) values ('ENVIRONMENTS', 10), ('SKILLS', 50), ('MCP_SERVERS', 20);

create table account_quota (
    account uuid not null references account (id) on delete cascade,
    name    text not null references quota (name),
    most    int not null check (most >= 0),
    primary key (account, name)
);

-- An environment has its subdomain until nothing is left of it, so that these rows are what a person has.
create index subdomain_claim_of_owner on subdomain_claim (owner) where released_at is null;

-- Who is kept out, and since when; whose account is being deleted is kept out as well.
alter table account add column suspended_at timestamptz;
alter table account add column closing_at timestamptz;
