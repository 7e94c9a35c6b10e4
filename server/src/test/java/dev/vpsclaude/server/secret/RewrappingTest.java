package dev.vpsclaude.server.secret;

import static dev.vpsclaude.server.secret.SealedValues.key;
import static dev.vpsclaude.server.secret.SealedValues.keys;
import static dev.vpsclaude.server.secret.SealedValues.values;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vpsclaude.messages.secret.SecretRef;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The master key becomes another one while values are read. */
class RewrappingTest {

    private static final MasterKey OLD = key(1);
    private static final MasterKey NEW = key(2);
    private static final MasterKeys BEFORE = keys(OLD);
    private static final MasterKeys BOTH = keys(NEW, OLD);
    private static final MasterKeys AFTER = keys(NEW);

    private final SealedValues sealed = new SealedValues();

    @Test
    void every_value_comes_under_the_primary_key_and_opens_before_and_afterwards() {
        List<SecretRef> refs = sealed.seal(BEFORE, 7);
        assertThat(sealed.open(BOTH, refs)).isEqualTo(values(7));
        assertThat(sealed.findings(BOTH).older()).isEqualTo(7);

        assertThat(sealed.rewrapping(BOTH, 3).round()).isEqualTo(7);

        assertThat(sealed.under(NEW)).isEqualTo(7);
        assertThat(sealed.open(BOTH, refs)).isEqualTo(values(7));
        assertThat(sealed.open(AFTER, refs)).as("without the old key").isEqualTo(values(7));
        assertThat(sealed.findings(AFTER)).isEqualTo(new KeysInUse.Findings(0, ""));
        assertThat(sealed.rewrapping(BOTH, 3).round())
                .as("nothing is left to do")
                .isZero();
    }

    @Test
    void only_the_wrapping_is_another_one() {
        sealed.seal(BEFORE, 1);
        byte[] ciphertext = column("ciphertext");
        byte[] wrapped = column("wrapped_key");

        sealed.rewrapping(BOTH, 3).round();

        assertThat(column("ciphertext")).isEqualTo(ciphertext);
        assertThat(column("wrapped_key")).isNotEqualTo(wrapped);
    }

    @Test
    void a_round_that_breaks_off_leaves_every_value_readable_and_is_gone_on_with() {
        List<SecretRef> refs = sealed.seal(BEFORE, 10);
        failAt(refs.get(7));
        assertThatThrownBy(() -> sealed.rewrapping(BOTH, 3).round()).hasMessageContaining("killed here");

        assertThat(sealed.under(NEW)).as("whole batches").isEqualTo(6);
        assertThat(sealed.under(OLD)).isEqualTo(4);
        assertThat(sealed.open(BOTH, refs)).isEqualTo(values(10));

        sealed.jdbc.sql("drop trigger kill on secret").update();
        assertThat(sealed.rewrapping(BOTH, 3).round()).as("the rest").isEqualTo(4);
        assertThat(sealed.open(AFTER, refs)).isEqualTo(values(10));
    }

    @Test
    void what_another_node_is_busy_with_is_left_to_it() {
        List<SecretRef> refs = sealed.seal(BEFORE, 10);

        int beside = sealed.whileLocked(
                refs.subList(2, 5),
                () -> CompletableFuture.supplyAsync(
                                () -> sealed.rewrapping(BOTH, 2).round())
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join());

        assertThat(beside).isEqualTo(7);
        assertThat(sealed.rewrapping(BOTH, 2).round())
                .as("had the other one died")
                .isEqualTo(3);
        assertThat(sealed.open(AFTER, refs)).isEqualTo(values(10));
    }

    @Test
    void values_from_before_keys_had_ids_are_tried_with_all_keys() {
        List<SecretRef> refs = sealed.seal(BEFORE, 2);
        sealed.jdbc.sql("update secret set master_key = null").update();
        assertThat(sealed.open(BOTH, refs)).isEqualTo(values(2));

        assertThat(sealed.rewrapping(BOTH, 3).round()).isEqualTo(2);
        assertThat(sealed.open(AFTER, refs)).isEqualTo(values(2));
    }

    @Test
    void a_key_that_was_removed_too_early_is_told_by_its_id_and_can_be_given_after_all() {
        List<SecretRef> refs = sealed.seal(BEFORE, 2);

        assertThat(sealed.rewrapping(AFTER, 3).round()).isZero();
        assertThat(sealed.findings(AFTER))
                .isEqualTo(new KeysInUse.Findings(0, "2 under the unknown master key " + OLD.id()));
        assertThatIllegalStateException()
                .isThrownBy(() -> sealed.open(AFTER, refs))
                .withMessageContaining(OLD.id());

        assertThat(sealed.rewrapping(BOTH, 3).round()).isEqualTo(2);
        assertThat(sealed.open(AFTER, refs)).isEqualTo(values(2));
    }

    @Test
    void a_value_that_no_key_opens_holds_up_no_other_and_is_told() {
        List<SecretRef> lost = sealed.seal(keys(key(9)), 3);
        sealed.jdbc.sql("update secret set master_key = null").update();
        List<SecretRef> refs = sealed.seal(BEFORE, 5);

        assertThat(sealed.rewrapping(BOTH, 2).round()).isEqualTo(5);
        assertThat(sealed.findings(BOTH)).isEqualTo(new KeysInUse.Findings(0, "3 under none of the known master keys"));
        assertThat(sealed.open(BOTH, refs)).isEqualTo(values(5));

        sealed.rewrapping(keys(NEW, key(9)), 2).round();
        assertThat(sealed.open(AFTER, lost)).isEqualTo(values(3));
    }

    private void failAt(SecretRef ref) {
        sealed.jdbc.sql("""
                        create function kill() returns trigger language plpgsql as $$
                        begin raise exception 'killed here'; end $$""").update();
        sealed.jdbc
                .sql(
                        "create trigger kill before update on secret for each row when (old.id = '%s') execute function kill()"
                                .formatted(ref.id().uuid()))
                .update();
    }

    private byte[] column(String name) {
        return sealed.jdbc
                .sql("select " + name + " from secret")
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
