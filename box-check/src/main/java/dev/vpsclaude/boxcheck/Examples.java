package dev.vpsclaude.boxcheck;

import dev.vpsclaude.messages.environment.Reach;
import dev.vpsclaude.messages.environment.ToolRule;
import dev.vpsclaude.messages.mcp.DatabaseAddress;
import dev.vpsclaude.messages.mcp.DatabasePath;
import dev.vpsclaude.messages.mcp.McpConnection;
import dev.vpsclaude.messages.mcp.McpConnection.Database;
import dev.vpsclaude.messages.mcp.McpConnection.DatabaseFile;
import dev.vpsclaude.messages.mcp.McpConnection.Program;
import dev.vpsclaude.messages.mcp.McpConnection.Provider;
import dev.vpsclaude.messages.mcp.McpPackage;
import dev.vpsclaude.messages.mcp.McpServerName;
import dev.vpsclaude.messages.mcp.McpServerSpec;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import dev.vpsclaude.messages.skill.SkillContent;
import dev.vpsclaude.messages.skill.SkillDescription;
import dev.vpsclaude.messages.skill.SkillName;
import dev.vpsclaude.messages.skill.SkillSpec;
import java.util.List;
import java.util.UUID;

/** What is put into boxes to be found again there. */
public final class Examples {

    public static final String DATABASE = "orders";
    public static final String FILE = "notes";
    public static final String PROGRAM = "memory";

    /** With what has gone wrong in Dockerfiles and front matters. */
    public static final SkillSpec SKILL = new SkillSpec(
            SkillName.of("count-orders"),
            SkillDescription.of("FROM here on: counts \"orders\" & {{more}}, $HOME included"),
            SkillContent.of("# Count\n\n<<EOF\nFROM orders\nHEALTHCHECK NONE\nEOF\n`$(id)` \u202E \\\n"),
            List.of(ToolRule.of("Read")),
            List.of(),
            Reach.SELECTED);

    public static final McpPackage PACKAGE = McpPackage.of("@modelcontextprotocol/server-memory");

    private static final SecretRef SECRET = new SecretRef(new SecretId(new UUID(0, 1)), 1);

    private Examples() {}

    /** Where it is stands in its secret; the address is for people. */
    public static McpServerSpec database() {
        return server(
                DATABASE, new Database(Provider.POSTGRES, DatabaseAddress.of("db.example.com:5432/orders"), SECRET));
    }

    public static McpServerSpec file() {
        return server(FILE, new DatabaseFile(DatabasePath.of("/workspace/notes.db")));
    }

    public static McpServerSpec program() {
        return server(PROGRAM, new Program(PACKAGE, List.of()));
    }

    public static List<ToolRule> rules(String... texts) {
        return List.of(texts).stream().map(ToolRule::of).toList();
    }

    private static McpServerSpec server(String name, McpConnection connection) {
        return new McpServerSpec(McpServerName.of(name), connection, Reach.SELECTED);
    }
}
