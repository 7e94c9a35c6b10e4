package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.mcp.McpPackage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The packages that boxes may run as MCP servers: nobody but the operator decides what is installed in an image. Looked at on
 * 2026-11-27 in npm: what each version is licensed under, and what its program is called.
 *
 * @param packages all that are allowed, in the order in which they are offered; {@link #PINNED} unless the operator lists some
 */
@ConfigurationProperties("vpsclaude.mcp")
public record AllowedPackages(List<AllowedPackage> packages) {

    /** What is allowed unless the operator says otherwise. */
    public static final AllowedPackages PINNED = new AllowedPackages(List.of(
            new AllowedPackage(
                    McpPackage.of("@modelcontextprotocol/server-memory"),
                    "2026.8.31",
                    "mcp-server-memory",
                    "Memory",
                    "Keeps what Claude learns as a graph of facts. To keep it, give the environment the variable"
                            + " MEMORY_FILE_PATH, a file below /workspace."),
            new AllowedPackage(
                    McpPackage.of("@modelcontextprotocol/server-filesystem"),
                    "2026.8.31",
                    "mcp-server-filesystem",
                    "Files",
                    "Reads and writes files below the folders that are its arguments, such as /workspace."),
            new AllowedPackage(
                    McpPackage.of("@modelcontextprotocol/server-sequential-thinking"),
                    "2026.8.31",
                    "mcp-server-sequential-thinking",
                    "Sequential thinking",
                    "Lets Claude think in steps that it can revise."),
            new AllowedPackage(
                    McpPackage.of("@upstash/context7-mcp"),
                    "4.1.1",
                    "context7-mcp",
                    "Context7",
                    "Looks up documentation of libraries at context7.com. CONTEXT7_API_KEY is optional."),
            new AllowedPackage(
                    McpPackage.of("@notionhq/notion-mcp-server"),
                    "2.5.2",
                    "notion-mcp-server",
                    "Notion",
                    "Reads and writes pages of Notion. It needs the variable NOTION_TOKEN.")));

    public AllowedPackages {
        packages = List.copyOf(Objects.requireNonNullElseGet(packages, () -> PINNED.packages()));
    }

    public Optional<AllowedPackage> find(McpPackage name) {
        return packages.stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
