package dev.vpsclaude.simulator.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.simulator.model.Conditions;
import dev.vpsclaude.simulator.model.Installation;
import dev.vpsclaude.simulator.model.Snapshot;
import dev.vpsclaude.simulator.model.Volume;
import dev.vpsclaude.simulator.model.WarmImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Installation INSTALLATION = Installation.fresh("1|token", NOON);
    private static final Volume HOME = new Volume("home", NOON);
    private static final Volume CACHE = new Volume("cache", NOON);
    private static final Volume OTHER_HOME = new Volume("home", NOON.plusSeconds(1));

    @TempDir
    Path folder;

    @Test
    void what_was_added_replaced_and_removed_is_found_again_in_its_order() {
        StateFolder writing = new StateFolder(folder);
        writing.write(state(1, HOME));
        writing.write(state(2, HOME, CACHE));
        writing.write(state(3, OTHER_HOME, CACHE));
        assertThat(new StateFolder(folder).read()).contains(state(3, OTHER_HOME, CACHE));

        writing.write(state(4, CACHE));
        assertThat(new StateFolder(folder).read()).contains(state(4, CACHE));
    }

    @Test
    void a_later_run_goes_on_where_the_earlier_was_killed() {
        StateFolder killed = new StateFolder(folder);
        killed.write(state(1, HOME));
        killed.write(state(2, HOME, CACHE));

        StateFolder later = new StateFolder(folder);
        later.read();
        later.write(state(3, CACHE));

        assertThat(new StateFolder(folder).read()).contains(state(3, CACHE));
    }

    @Test
    void a_journal_that_a_kill_left_beside_the_new_file_does_no_harm() throws IOException {
        StateFolder writing = new StateFolder(folder);
        writing.write(state(1, HOME));
        writing.write(state(2, HOME, CACHE));
        writing.write(state(3, OTHER_HOME));
        byte[] journal = Files.readAllBytes(journal());
        writing.writeLast(state(3, OTHER_HOME));
        Files.write(journal(), journal);

        assertThat(new StateFolder(folder).read()).contains(state(3, OTHER_HOME));
    }

    @Test
    void a_change_costs_what_it_changes_and_not_what_there_is() throws IOException {
        StateFolder writing = new StateFolder(folder);
        List<Volume> many = new ArrayList<>(IntStream.range(0, 2_000)
                .mapToObj(n -> new Volume("volume-" + n, NOON))
                .toList());
        writing.write(state(1, many));
        many.set(1_000, new Volume("volume-1000", NOON.plusSeconds(1)));
        writing.write(state(2, many));

        assertThat(Files.size(folder.resolve("coolify.json"))).isGreaterThan(50_000);
        assertThat(Files.size(journal())).isLessThan(2_000);
    }

    @Test
    void a_long_journal_is_begun_anew() throws IOException {
        StateFolder writing = new StateFolder(folder);
        writing.write(state(0));
        long longest = 0;
        List<Volume> many = List.of();
        for (int n = 1; n <= 12; n++) {
            Instant at = NOON.plusSeconds(n);
            many = IntStream.range(0, 2_000)
                    .mapToObj(volume -> new Volume("volume-" + volume, at))
                    .toList();
            writing.write(state(n, many));
            longest = Math.max(longest, Files.exists(journal()) ? Files.size(journal()) : 0);
        }

        assertThat(longest).isLessThanOrEqualTo(1 << 20);
        assertThat(new StateFolder(folder).read()).contains(state(12, many));
    }

    private Path journal() {
        return folder.resolve("coolify.journal");
    }

    private static Snapshot state(long lastId, Volume... volumes) {
        return state(lastId, List.of(volumes));
    }

    private static Snapshot state(long lastId, List<Volume> volumes) {
        return new Snapshot(
                INSTALLATION,
                Conditions.good(),
                8000,
                lastId,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.copyOf(volumes),
                List.of(),
                List.of(new WarmImage("digest")));
    }
}
