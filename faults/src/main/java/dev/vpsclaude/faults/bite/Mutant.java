package dev.vpsclaude.faults.bite;

import dev.vpsclaude.faults.machine.Edit;
import java.util.List;
import java.util.Optional;

/**
 * The product with one safeguard switched off.
 *
 * @param edits of its source; the changed classes stand before its own on the class path
 * @param sql that is run on its database once it is there
 * @param row that is to notice
 */
record Mutant(String safeguard, List<Edit> edits, Optional<String> sql, String row) {

    private static final String COOLIFY = "coolify-adapter/src/main/java/dev/vpsclaude/coolify/";
    private static final String STORE = "postgres/src/main/java/dev/vpsclaude/postgres/eventstore/";

    static List<Mutant> all() {
        return List.of(lookUp(), retries(), fencing(), gapSafety(), uniqueRow());
    }

    private static Mutant lookUp() {
        return new Mutant(
                "the look-up before a creation",
                List.of(Edit.of(
                        COOLIFY + "CreationStep.java",
                        "found(command, api).orElseGet(() -> created(command, api))",
                        "created(command, api)")),
                Optional.empty(),
                "F3");
    }

    private static Mutant retries() {
        return new Mutant(
                "OkHttp's own retries being off",
                List.of(
                        Edit.of(
                                COOLIFY + "CoolifyHttp.java",
                                "retryOnConnectionFailure(false)",
                                "retryOnConnectionFailure(true)"),
                        Edit.regex(
                                COOLIFY + "CoolifyBody.java", "(?s)(isOneShot\\(\\) \\{\\s+return) true", "$1 false")),
                Optional.empty(),
                "F3");
    }

    private static Mutant fencing() {
        return new Mutant(
                "the fence of a lease",
                List.of(Edit.regex(
                        COOLIFY + "IntentTable.java",
                        "(?s)where id = :id and fence = :fence and state = 'requested'(\\s+and lease_until is not null)?",
                        "where id = :id")),
                Optional.empty(),
                "F20");
    }

    /** Positions from a sequence, as most event stores have them; the head is then whatever can be seen. */
    private static Mutant gapSafety() {
        return new Mutant(
                "positions that become visible in their order",
                List.of(Edit.of(
                        STORE + "EventTable.java",
                        "with head as (update event_head set position = position + ? returning position)",
                        "with head as (select max(nextval('positions')) as position from generate_series(1, ?))")),
                Optional.of("""
                        create sequence positions;
                        select setval('positions', greatest(position, 1), position > 0) from event_head;
                        drop table event_head;
                        create view event_head as select coalesce(max(position), 0) as position from event"""),
                "F16");
    }

    /** Looking first and writing then, as one does who trusts that nobody comes in between. */
    private static Mutant uniqueRow() {
        return new Mutant(
                "the unique row of a subdomain",
                List.of(Edit.regex(
                        "server/src/main/java/dev/vpsclaude/server/environment/SubdomainTable.java",
                        "(?s)values \\(:subdomain, :environment, :owner\\)\\s+on conflict.*?where\\\\s\"\"\" \\+ OPEN_TO_OWNER",
                        "select :subdomain, :environment, :owner where not exists (select from subdomain_claim claim"
                                + " where subdomain = :subdomain and not\\\\s\"\"\" + OPEN_TO_OWNER + \")\"")),
                Optional.of("alter table subdomain_claim drop constraint subdomain_claim_pkey"),
                "F25");
    }
}
