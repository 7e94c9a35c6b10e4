-- What administrators set: one row, made at the first start.
create table platform_settings (
    only_row                  boolean primary key default true check (only_row),
    registration              text not null check (registration in ('open', 'invite', 'closed')),
    admins_need_second_factor boolean not null default false,
    changed_at                timestamptz not null default clock_timestamp()
);
