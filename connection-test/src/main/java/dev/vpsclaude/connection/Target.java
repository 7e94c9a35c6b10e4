package dev.vpsclaude.connection;

/** What is to be tested. */
public sealed interface Target {

    /** A database. */
    record Database(ConnectionString connection) implements Target {}

    /** An MCP server on the network. */
    record Remote(RemoteUrl url, Transport transport, RequestHeaders headers) implements Target {}

    /** How a remote MCP server is spoken to. */
    enum Transport {
        /** Streamable HTTP, of 2025-03-26 and later. */
        HTTP,
        /** HTTP with server-sent events, of 2024-11-05, which is deprecated and still found. */
        SSE
    }
}
