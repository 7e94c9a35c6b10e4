package dev.vpsclaude.messages.mcp;

import dev.vpsclaude.messages.Checked;
import dev.vpsclaude.messages.Limit;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a box reaches an MCP server. What would let anybody in is a reference. */
public sealed interface McpConnection {

    /**
     * A database of the owner's, which a server in the box speaks to.
     *
     * @param address the part of the connection string that may be seen
     * @param connectionString all of it
     */
    record Database(Provider provider, DatabaseAddress address, SecretRef connectionString) implements McpConnection {}

    /** A database in a file of the box. */
    record DatabaseFile(DatabasePath path) implements McpConnection {}

    /** A program from a package that the platform allows, which the box runs and speaks to through its input and output. */
    record Program(McpPackage name, List<McpArgument> arguments) implements McpConnection {
        public Program {
            Checked.require(
                    arguments.size() <= Limit.MCP_ARGUMENTS.max(),
                    "too_many",
                    "At most " + Limit.MCP_ARGUMENTS.max() + " arguments are allowed.");
            arguments = List.copyOf(arguments);
        }
    }

    /** A server elsewhere. The values of its headers are secrets. */
    record Remote(Transport transport, McpUrl url, SortedMap<HeaderName, SecretRef> headers) implements McpConnection {
        public Remote {
            Checked.require(
                    headers.size() <= Limit.MCP_HEADERS.max(),
                    "too_many",
                    "At most " + Limit.MCP_HEADERS.max() + " headers are allowed.");
            headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        }
    }

    /** The databases that are spoken to over a network. */
    enum Provider {
        POSTGRES,
        MYSQL
    }

    /** How a server elsewhere is spoken to. */
    enum Transport {
        /** MCP's streamable HTTP. */
        HTTP,
        /** Its predecessor, a stream of events and a second address. */
        SSE
    }
}
