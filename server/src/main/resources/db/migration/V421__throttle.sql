-- How often something was tried, on all nodes together: log-ins and registrations by account, by address and in all.
-- Accounts are told apart by a hash of what was typed: not everything that people type there is an e-mail address.
create table throttle (
    key   text primary key,
    taken int not null default 0,
    since timestamptz not null default clock_timestamp()
) with (fillfactor = 70);

drop table login_failure;
