package dev.vpsclaude.simulator.ledger;

import dev.vpsclaude.simulator.http.Json;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** For a simulator that keeps nothing: the last ten thousand lines. */
public final class LinesInMemory implements LedgerLines {

    private static final int MOST = 10_000;

    private final Deque<ObjectNode> lines = new ArrayDeque<>();

    @Override
    public List<ObjectNode> all() {
        return List.copyOf(lines);
    }

    @Override
    public void append(String line, boolean forced) {
        lines.add((ObjectNode) Json.read(line));
        if (lines.size() > MOST) {
            lines.removeFirst();
        }
    }

    @Override
    public void close() {
        // There is nothing to let go of.
    }
}
