package dev.vpsclaude.server.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vpsclaude.server.testing.OwnedEnvironment;
import dev.vpsclaude.server.testing.Person;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The master key as an operator changes it: start after start on one database. */
class MasterKeyChangesTest {

    private static final MasterKey OLD = SealedValues.key(11);
    private static final MasterKey NEW = SealedValues.key(12);

    private final RunningPlatform before = RunningPlatform.start(with(OLD), Map.of());

    @AfterEach
    void stop() {
        before.remove();
    }

    @Test
    void whoever_starts_with_another_key_and_the_old_one_brings_everything_under_the_new_one() {
        sealedUnderTheOldKey();

        RunningPlatform both = before.startBeside(with(NEW, OLD));
        await().atMost(Duration.ofSeconds(20)).until(() -> under(NEW) == 2 && under(OLD) == 0);
        await().untilAsserted(() -> assertThat(both.health().body()).doesNotContain("secrets"));
        both.remove();
    }

    @Test
    void what_an_older_key_still_wraps_is_told() {
        sealedUnderTheOldKey();
        RunningPlatform both = new TransactionTemplate(before.bean(PlatformTransactionManager.class))
                .execute(status -> {
                    before.jdbc()
                            .sql("select id from secret for update")
                            .query((row, n) -> n)
                            .list();
                    RunningPlatform beside = before.startBeside(with(NEW, OLD));
                    assertThat(beside.health().text("secrets")).isEqualTo("2 under an older master key");
                    assertThat(beside.health().text("status")).isEqualTo("ok");
                    return beside;
                });

        both.bean(SecretRounds.class).round();
        assertThat(both.health().text("secrets")).isEmpty();
        both.remove();
    }

    @Test
    void a_platform_without_the_key_that_it_needs_starts_and_says_which_one_it_is() {
        sealedUnderTheOldKey();

        RunningPlatform without = before.startBeside(with(NEW));
        assertThat(without.health().text("secretsLost")).isEqualTo("2 under the unknown master key " + OLD.id());
        assertThat(without.health().body()).doesNotContain(base64(OLD), base64(NEW));
        without.remove();
    }

    private void sealedUnderTheOldKey() {
        OwnedEnvironment box = Person.signUp(before)
                .create("{\"name\": \"Parrot\", \"spec\": {\"variables\": {\"API_KEY\": \"value\"}}}");
        assertThat(box.id()).isNotEmpty();
        assertThat(under(OLD)).isEqualTo(2);
    }

    private long under(MasterKey key) {
        return before.jdbc()
                .sql("select count(*) from secret where master_key = ?")
                .param(key.id())
                .query(Long.class)
                .single();
    }

    private static Map<String, String> with(MasterKey primary, MasterKey... previous) {
        Map<String, String> variables = new HashMap<>(RunningPlatform.FAST);
        variables.put("VPSCLAUDE_MASTER_KEY", base64(primary));
        for (MasterKey each : previous) {
            variables.put("VPSCLAUDE_MASTER_KEY_PREVIOUS", base64(each));
        }
        return variables;
    }

    private static String base64(MasterKey key) {
        return Base64.getEncoder().encodeToString(key.bytes());
    }
}
