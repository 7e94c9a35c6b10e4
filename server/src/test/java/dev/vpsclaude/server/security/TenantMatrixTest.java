package dev.vpsclaude.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vpsclaude.server.badinput.Asked;
import dev.vpsclaude.server.badinput.Attempt;
import dev.vpsclaude.server.badinput.Cast;
import dev.vpsclaude.server.badinput.Description;
import dev.vpsclaude.server.badinput.Examples;
import dev.vpsclaude.server.badinput.Fixtures;
import dev.vpsclaude.server.badinput.Maker;
import dev.vpsclaude.server.badinput.Operation;
import dev.vpsclaude.server.badinput.Reply;
import dev.vpsclaude.server.badinput.Who;
import dev.vpsclaude.server.badinput.Wire;
import dev.vpsclaude.server.testing.RunningPlatform;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every operation that the platform describes, asked by every kind of person about things of the owner. What has to come out
 * stands in {@link RoutesTest}, which fails for a route that is not there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TenantMatrixTest {

    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403, 404);

    private final RunningPlatform platform = RunningPlatform.start(RunningPlatform.FAST, Map.of());
    private final Description description = Description.of(platform.address());
    private final Cast cast = new Cast(platform);
    private final Examples examples = new Examples(description);
    private final Wire wire = new Wire(platform.address());
    private final Fixtures fixtures =
            new Fixtures(description, examples, cast, wire, platform.address().getAuthority());
    private final Maker maker = new Maker(examples, fixtures, cast);

    @AfterAll
    void stop() {
        wire.close();
        platform.remove();
    }

    @Test
    void every_route_of_the_api_is_described_so_that_it_is_asked_here() {
        Set<String> described =
                description.operations().stream().map(Operation::route).collect(Collectors.toCollection(TreeSet::new));
        Set<String> routes = Stream.of(
                        RoutesTest.OPEN,
                        RoutesTest.FOR_THOSE_WHO_OWE_A_CODE,
                        RoutesTest.FOR_THOSE_WHO_ARE_LOGGED_IN,
                        RoutesTest.FOR_ADMINISTRATORS)
                .flatMap(Set::stream)
                .filter(route -> route.contains(" /api/v1/") || route.endsWith(" /health"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).isEqualTo(routes);
    }

    /** What is deleted is deleted last: it is gone for those who ask afterwards, at a moment that nobody knows. */
    @ParameterizedTest
    @EnumSource(
            value = Who.class,
            names = {"ANONYMOUS", "OTHER", "SUSPENDED", "ADMINISTRATOR", "OWNER"})
    void each_is_answered_as_the_table_says(Who who) {
        List<String> wrong = description.operations().stream()
                .filter(operation -> !operation.path().startsWith("/api/v1/auth/"))
                .sorted(Comparator.comparing(operation -> operation.method().equals("DELETE")))
                .map(operation -> wrong(who, operation))
                .filter(complaint -> !complaint.isEmpty())
                .toList();
        assertThat(wrong).isEmpty();
    }

    private String wrong(Who who, Operation operation) {
        fixtures.repair();
        Asked asked = maker.make(new Attempt(operation, who, List.of(), false));
        Reply reply = wire.send(asked.bytes(platform.address().getAuthority()));
        int expected = expected(who, operation);
        boolean right = expected == 0
                ? !TURNED_AWAY.contains(reply.status()) || isAbsentThing(reply, operation)
                : reply.status() == expected;
        return right && reply.status() < 500 && reply.status() != 0
                ? ""
                : "%s %s: %d instead of %s, %s"
                        .formatted(
                                who,
                                operation.route(),
                                reply.status(),
                                expected == 0 ? "an answer" : expected,
                                reply.body());
    }

    /** What lies below a thing, such as one of its deployments, need not be there; the thing itself has to be. */
    private static boolean isAbsentThing(Reply reply, Operation operation) {
        return reply.status() == 404 && RoutesTest.MAY_BE_ABSENT.contains(operation.route());
    }

    /** The status, or 0 for an answer of the thing itself. */
    private static int expected(Who who, Operation operation) {
        String route = operation.route();
        if (RoutesTest.OPEN.contains(route)) {
            return 0;
        }
        boolean changes = operation.changes();
        boolean forAdministrators = RoutesTest.FOR_ADMINISTRATORS.contains(route);
        return switch (who) {
            // Without a session there is no token either, and that is seen first.
            case ANONYMOUS -> changes ? 403 : 401;
            case SUSPENDED -> changes ? 403 : 401;
            case OTHER -> forAdministrators ? 403 : isOwned(route) ? 404 : 0;
            case ADMINISTRATOR -> forAdministrators || !isOwned(route) ? 0 : 404;
            case OWNER -> forAdministrators ? 403 : 0;
        };
    }

    private static boolean isOwned(String route) {
        return route.contains("{") && !RoutesTest.NOBODYS.contains(route);
    }
}
