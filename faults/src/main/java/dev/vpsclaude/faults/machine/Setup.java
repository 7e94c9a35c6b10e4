package dev.vpsclaude.faults.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * What an installation is to be like.
 *
 * @param nodes how many platforms share one database
 * @param ownServer whether it has a PostgreSQL of its own, because that one is to be hurt
 * @param speed how much faster than a real Coolify the simulator is
 * @param properties of the platform, as {@code -D} options
 */
public record Setup(int nodes, boolean ownServer, double speed, List<String> properties) {

    private static final double SPEED = 40;

    /** One platform as it is shipped, in front of a Coolify that is forty times as fast. */
    public static Setup plain() {
        return new Setup(1, false, SPEED, List.of());
    }

    public Setup withNodes(int count) {
        return new Setup(count, ownServer, speed, properties);
    }

    public Setup withOwnServer() {
        return new Setup(nodes, true, speed, properties);
    }

    public Setup withSpeed(double other) {
        return new Setup(nodes, ownServer, other, properties);
    }

    /** With a property of the platform, such as {@code vpsclaude.budgets.queue=20s}. */
    public Setup with(String property) {
        List<String> all = new ArrayList<>(properties);
        all.add("-D" + property);
        return new Setup(nodes, ownServer, speed, List.copyOf(all));
    }
}
