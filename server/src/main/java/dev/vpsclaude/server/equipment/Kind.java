package dev.vpsclaude.server.equipment;

/** What environments can be equipped with; the names are stored. */
enum Kind {
    SKILL,
    MCP_SERVER
}
