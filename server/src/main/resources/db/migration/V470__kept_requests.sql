-- Requests with an Idempotency-Key, each with the answer that it gets whenever it comes again. Kept for a day.
-- The key itself stands nowhere: without it nobody can find out from the fingerprint what a body said.
create table kept_request (
    person        uuid not null references account (id) on delete cascade,
    route         text not null,
    key_hash      bytea not null,
    -- The ids of what the request makes follow from this one, and its events carry it.
    request       uuid not null,
    fingerprint   bytea not null,
    -- Who carries it out, and until when others leave it to them.
    claim         uuid not null,
    claimed_until timestamptz not null,
    -- Null until there is an answer that is kept.
    status        int,
    content_type  text,
    location      text,
    etag          text,
    -- The body, sealed; null if it has none.
    answer        uuid,
    made_at       timestamptz not null default clock_timestamp(),
    primary key (person, route, key_hash)
);
create index kept_request_by_age on kept_request (made_at);
