package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.environment.HostName;
import dev.vpsclaude.messages.environment.PermissionMode;
import dev.vpsclaude.messages.environment.Permissions;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.environment.WorkspacePath;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Permissions of hostile texts, as far as they are accepted. */
final class HostilePermissions {

    private HostilePermissions() {}

    static Arbitrary<Permissions> any() {
        return Combinators.combine(
                        rules(),
                        rules(),
                        HostileText.upTo(3, HostileText.any().map(text -> "*." + text), HostName::of),
                        HostileText.upTo(3, HostileText.any().map(text -> "/workspace/" + text), WorkspacePath::of),
                        Arbitraries.integers().between(0, 1_000_000),
                        Arbitraries.of(PermissionMode.class))
                .as(Permissions::new);
    }

    static Arbitrary<List<ToolRule>> rules() {
        return HostileText.upTo(4, HostileText.any().map(text -> "Bash(" + text + ")"), ToolRule::of);
    }
}
