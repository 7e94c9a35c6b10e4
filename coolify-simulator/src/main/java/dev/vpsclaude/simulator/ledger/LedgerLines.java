package dev.vpsclaude.simulator.ledger;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Where the lines of a ledger are kept. */
public interface LedgerLines extends AutoCloseable {

    List<ObjectNode> all();

    /** Adds a line; when forced, it is on the disk afterwards. */
    void append(String line, boolean forced);

    @Override
    void close();
}
