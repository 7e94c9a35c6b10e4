package dev.vpsclaude.query.environment;

import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.DeploymentView;
import dev.vpsclaude.messages.environment.EnvironmentQuery.Changes;
import dev.vpsclaude.messages.environment.EnvironmentView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;

/** Hands rows on, once they are committed, to those who follow their owner. */
public final class ChangeFeed {

    private final Map<UserId, Set<Consumer<Changes>>> followers = new ConcurrentHashMap<>();

    /** Calls {@code follower} with every change of the owner's rows from now on, until the returned handle is run. */
    public Runnable follow(UserId owner, Consumer<Changes> follower) {
        followers.computeIfAbsent(owner, key -> new CopyOnWriteArraySet<>()).add(follower);
        return () -> followers.computeIfPresent(owner, (key, all) -> {
            all.remove(follower);
            return all.isEmpty() ? null : all;
        });
    }

    void publish(Changes changes) {
        followers.forEach((owner, all) -> {
            Changes theirs = only(owner, changes);
            if (!theirs.environments().isEmpty() || !theirs.deployments().isEmpty()) {
                all.forEach(follower -> follower.accept(theirs));
            }
        });
    }

    private static Changes only(UserId owner, Changes changes) {
        List<EnvironmentView> environments = changes.environments().stream()
                .filter(row -> row.owner().equals(owner))
                .toList();
        List<DeploymentView> deployments = changes.deployments().stream()
                .filter(row -> row.owner().equals(owner))
                .toList();
        return new Changes(environments, deployments);
    }
}
