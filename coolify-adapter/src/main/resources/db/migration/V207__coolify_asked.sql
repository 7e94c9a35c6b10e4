-- Whether Coolify may have been asked for what cannot be taken back, such as a build.
alter table coolify_intent add column asked boolean not null default false;
update coolify_intent set asked = attempts > 0 where kind = 'build';

-- When Coolify was last asked for what is being watched.
alter table coolify_watch add column asked_at timestamptz not null default clock_timestamp();

-- What was noted before an application could be on trial was for one that is found at its subdomain alone.
update coolify_intent set payload = payload || '{"exposure": "ALONE"}'
where state = 'requested' and kind in ('routing', 'probe') and not payload ? 'exposure';
