-- Why it was asked for: what its reports have to name as their beginning and as their cause. Absent for what was noted before.
alter table coolify_intent add column correlation text, add column causation text;
