-- Names that the platform keeps for itself. Who has one already keeps it.
create table reserved_subdomain (
    label       text primary key,
    reserved_at timestamptz not null default clock_timestamp()
);
insert into reserved_subdomain (label) values
    ('www'), ('api'), ('app'), ('admin'), ('auth'), ('login'), ('mail'), ('smtp'), ('imap'), ('pop'),
    ('ns'), ('ns1'), ('ns2'), ('ns3'), ('ns4'), ('mx'), ('ftp'), ('cdn'), ('static'), ('assets'), ('status'), ('docs'),
    ('support'), ('billing'), ('coolify'), ('traefik'), ('autodiscover'), ('autoconfig'), ('wpad'), ('localhost'),
    ('root'), ('system'), ('platform'), ('dashboard'), ('vpsclaude'), ('vps-claude'), ('claude'), ('anthropic');
