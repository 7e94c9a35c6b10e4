package dev.vpsclaude.coolify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.environment.BuildId;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of all builds at the simulator, which answers it in both forms (contract section 7.7). */
class ActiveBuildsTest {

    private final SimulatedCoolify coolify = new SimulatedCoolify();
    private final CoolifyApi api = coolify.api();

    @AfterEach
    void close() {
        coolify.close();
    }

    @Test
    void the_same_builds_are_read_from_an_array_and_from_an_object() {
        List<BuildId> builds = Stream.of("one", "two", "three")
                .map(name -> api.deploy(coolify.create(name, "")))
                .toList();
        assertThat(api.get(api.http().at("deployments")).isArray()).isTrue();
        assertThat(api.activeBuilds()).extracting(CoolifyBuild::id).containsExactlyElementsOf(builds);

        coolify.time.pass(Duration.ofSeconds(30));

        assertThat(api.get(api.http().at("deployments")).isObject()).isTrue();
        assertThat(api.activeBuilds()).extracting(CoolifyBuild::id).containsExactlyElementsOf(builds);
    }
}
