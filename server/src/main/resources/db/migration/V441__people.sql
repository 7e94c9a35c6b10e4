-- Administrators look for people by how their address, user name or name begins.
create index account_by_email_prefix on account (lower(email) text_pattern_ops);
create index account_by_username_prefix on account (lower(username) text_pattern_ops);
create index account_by_name_prefix on account (lower(name) text_pattern_ops);
