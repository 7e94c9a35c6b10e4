package dev.vpsclaude.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.query.audit.Flaw;
import dev.vpsclaude.query.audit.Verification;
import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Somebody changes the log with SQL, and whoever verifies it is told where. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TamperedAuditTest {

    private final RunningPlatform platform = RunningPlatform.start(RunningPlatform.FAST, Map.of());
    private final Person administrator = Person.administrator(platform);

    @AfterAll
    void remove() {
        platform.remove();
    }

    @Test
    void a_changed_entry_is_named_and_a_log_made_anew_is_not_the_one_that_was_signed() {
        OwnedEnvironment environment = administrator.create();
        long seq = Audit.ofAll(administrator)
                .entry("?target=" + environment.id(), "environment-created")
                .path("seq")
                .asLong();
        platform.bean(HeadSigner.class).sign();
        assertThat(verified().path("holds").asBoolean()).isTrue();
        assertThat(verified().path("anchored").asInt()).isPositive();

        change("update audit_entry set owner = 'usr_somebody_else' where seq = " + seq);

        JsonNode found = verified();
        assertThat(found.path("holds").asBoolean()).isFalse();
        assertThat(found.path("flaws")).hasSize(1);
        assertThat(found.at("/flaws/0/seq").asLong()).isEqualTo(seq);
        assertThat(found.at("/flaws/0/kind").asString()).isEqualTo("changed");

        change("delete from audit_entry", "update audit_head set (seq, hash) = (0, decode(repeat('00', 32), 'hex'))");

        Verification emptied = platform.bean(AuditProof.class).verify();
        assertThat(emptied.flaws()).isNotEmpty().extracting(Flaw::kind).containsOnly(Flaw.Kind.CUT);
    }

    private JsonNode verified() {
        return administrator.post("/api/v1/admin/audit/verify").expect(200).json();
    }

    private void change(String... statements) {
        platform.jdbc().sql("alter table audit_entry disable trigger user").update();
        for (String statement : statements) {
            platform.jdbc().sql(statement).update();
        }
        platform.jdbc().sql("alter table audit_entry enable trigger user").update();
    }
}
