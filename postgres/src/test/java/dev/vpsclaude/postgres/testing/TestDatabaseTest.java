package dev.vpsclaude.postgres.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

    @Test
    void each_database_is_empty_and_its_own() {
        TestDatabase.create().execute("create table written_by_another (id int)");

        TestDatabase fresh = TestDatabase.create();

        fresh.execute("create table written_by_another (id int)");
    }

    @Test
    void both_live_on_one_server() {
        String first = TestDatabase.create().url();
        String second = TestDatabase.create().url();

        assertThat(withoutName(second)).isEqualTo(withoutName(first));
        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void the_user_is_no_superuser() {
        TestDatabase database = TestDatabase.create();

        assertThatThrownBy(() -> database.execute("alter system set jit = on"))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static String withoutName(String url) {
        return url.substring(0, url.lastIndexOf('/'));
    }
}
