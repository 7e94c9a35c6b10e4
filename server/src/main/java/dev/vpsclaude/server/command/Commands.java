package dev.vpsclaude.server.command;

import dev.vpsclaude.messages.account.AccountCommand;
import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.mcp.McpServerCommand;
import dev.vpsclaude.messages.skill.SkillCommand;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/** Sends commands. When another node was faster, the command is decided again on what is true now. */
@Component
public class Commands {

    private static final int ATTEMPTS = 4;
    private static final int LONGEST_PAUSE_MILLIS = 20;

    private final CommandGateway gateway;

    Commands(CommandGateway gateway) {
        this.gateway = gateway;
    }

    /** The version of the environment that the command left. */
    public long send(EnvironmentCommand command) {
        return sendAnything(command);
    }

    /** The version of the skill that the command left. */
    public long send(SkillCommand command) {
        return sendAnything(command);
    }

    /** The version of the MCP server that the command left. */
    public long send(McpServerCommand command) {
        return sendAnything(command);
    }

    /** The version of the account's history that the command left, -1 if there is none. */
    public long send(AccountCommand command) {
        return sendAnything(command);
    }

    /** All attempts are one command. */
    private long sendAnything(Object payload) {
        CommandMessage<Object> command = new GenericCommandMessage<>(payload, Sender.metadata());
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return gateway.<Long>sendAndWait(command);
            } catch (ConcurrencyException e) {
                pause();
            }
        }
        return gateway.<Long>sendAndWait(command);
    }

    private static void pause() {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
