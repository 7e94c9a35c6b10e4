package dev.vpsclaude.boxcheck.cli;

import dev.vpsclaude.boxcheck.ExampleBox;
import dev.vpsclaude.boxcheck.Examples;
import dev.vpsclaude.boxcheck.machine.Findings;
import java.util.Map;

/** What Claude Code makes of skills, permissions and servers while it works. */
record ConversationCheck(HomeFolder home, Map<String, String> secrets, Findings findings) {

    private static final String QUERY = "mcp__" + Examples.DATABASE + "__execute_sql";
    private static final String REMEMBER = "mcp__" + Examples.PROGRAM + "__read_graph";

    void run(Orders orders) {
        Conversation reading = sql("select reference from orders");
        findings.check(
                "the model is told of the skill, word by word",
                reading.mentions(Examples.SKILL.name().text())
                        && reading.mentions(Examples.SKILL.description().text()));
        findings.check("replies are limited as the permissions say", reading.limitsRepliesTo(ExampleBox.MAX_TOKENS));
        findings.check("a blocked tool is not offered", reading.offers("Read") && !reading.offers("WebSearch"));
        findings.check(
                "an allowed tool reads the database", reading.result().contains(Orders.REFERENCE), reading.result());

        Conversation writing = sql("insert into orders values ('another')");
        findings.check(
                "the database cannot be written to",
                !writing.result().isEmpty() && orders.count() == 1,
                writing.result());

        Conversation other = Conversation.about(home, secrets, REMEMBER, Map.of());
        findings.check("a tool that is not allowed is refused", other.isRefused(), other.result());
    }

    private Conversation sql(String statement) {
        return Conversation.about(home, secrets, QUERY, Map.of("sql", statement));
    }
}
