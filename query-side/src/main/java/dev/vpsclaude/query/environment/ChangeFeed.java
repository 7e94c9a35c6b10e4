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

/** Hands rows on, once they are committed, to those who follow their owner. */
public final class ChangeFeed {

    /** Somebody who follows the rows of an owner. Neither method may wait. */
    public interface Follower {

        /** These rows have changed. */
        void changed(Changes changes);

        /** Rows may have changed that are not handed on, because another node wrote them: look for yourself. */
        void lookAgain();
    }

    private final Map<UserId, Set<Follower>> followers = new ConcurrentHashMap<>();
    private volatile long published;

    /** Tells {@code follower} of every change of the owner's rows from now on, until the returned handle is run. */
    public Runnable follow(UserId owner, Follower follower) {
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
                all.forEach(follower -> follower.changed(theirs));
            }
        });
        changes.environments()
                .forEach(row -> published = Math.max(published, row.stamp().position()));
    }

    /** The position of the newest row that was handed on here. */
    long published() {
        return published;
    }

    boolean isFollowed() {
        return !followers.isEmpty();
    }

    void lookAgain() {
        followers.values().forEach(all -> all.forEach(Follower::lookAgain));
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
