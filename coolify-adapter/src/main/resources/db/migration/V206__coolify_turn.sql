-- A deployment keeps the place in line that its first intent had: what has begun goes on before others begin.
alter table coolify_intent add column turn bigint; -- seq of the deployment's first intent; null for that one itself
create index coolify_intent_turn on coolify_intent (deployment_id, seq) where deployment_id is not null;
