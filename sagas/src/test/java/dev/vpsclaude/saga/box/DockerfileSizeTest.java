package dev.vpsclaude.saga.box;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.environment.Equipment;
import dev.vpsclaude.messages.mcp.McpConnection.Program;
import dev.vpsclaude.messages.mcp.McpPackage;
import dev.vpsclaude.messages.mcp.McpServerVersion;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** As many servers as a spec may select and as many global ones as an owner may have, each a package of the longest name. */
class DockerfileSizeTest {

    private static final int SERVERS = Limit.SPEC_LIST.max() + Limit.MCP_SERVERS_PER_USER.max();

    private final List<McpPackage> names = IntStream.range(0, SERVERS)
            .mapToObj(i -> McpPackage.of("%03d".formatted(i) + "x".repeat(211)))
            .toList();

    @Test
    void the_largest_one_is_taken_by_the_platform() {
        Dockerfile largest = Dockerfile.generate(Versions.PINNED, allowed(), new Equipment(List.of(), servers()));

        assertThat(largest.text())
                .contains(names.getFirst().text(), names.getLast().text());
        assertThat(largest.bytes()).isLessThan(Limit.DOCKERFILE_BYTES.max());
        assertThat(Instructions.of(largest.text())).hasSameSizeAs(Instructions.of(Golden.source("Dockerfile.golden")));
    }

    private AllowedPackages allowed() {
        return new AllowedPackages(names.stream()
                .map(name -> new AllowedPackage(name, "9" + "0".repeat(63), "run", "", ""))
                .toList());
    }

    private List<McpServerVersion> servers() {
        return names.stream()
                .map(name -> BoxExamples.version(BoxExamples.server("a", new Program(name, List.of()))))
                .toList();
    }
}
