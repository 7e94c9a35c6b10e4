package dev.vpsclaude.server.command;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.account.AccountCommand;
import dev.vpsclaude.messages.environment.EnvironmentCommand;
import dev.vpsclaude.messages.mcp.McpServerCommand;
import dev.vpsclaude.messages.skill.SkillCommand;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.stereotype.Component;

/**
 * Sends the commands of requests, each with the {@link Origin} of its request. When another node was faster, the command is
 * decided again on what is true now. One that an earlier attempt at the same request has sent already is not sent again: it has
 * the answer that it had.
 */
@Component
public class Commands {

    private static final int ATTEMPTS = 4;
    private static final int LONGEST_PAUSE_MILLIS = 20;

    private final CommandGateway gateway;
    private final EarlierAttempt earlier;

    Commands(CommandGateway gateway, EarlierAttempt earlier) {
        this.gateway = gateway;
        this.earlier = earlier;
    }

    /** The version of the environment that the command left. */
    public long send(EnvironmentCommand command) {
        return sendOnce(command.environmentId().text(), command);
    }

    /** The version of the skill that the command left. */
    public long send(SkillCommand command) {
        return sendOnce(command.skillId().text(), command);
    }

    /** The version of the MCP server that the command left. */
    public long send(McpServerCommand command) {
        return sendOnce(command.mcpServerId().text(), command);
    }

    /** The version of the account's history that the command left, -1 if there is none. */
    public long send(AccountCommand command) {
        return sendOnce(command.account().text(), command);
    }

    private long sendOnce(String stream, Object command) {
        Optional<RepeatableRequest> repeated = RepeatableRequest.current().filter(RepeatableRequest::isAgain);
        return repeated.flatMap(it -> earlier.version(stream, it))
                .orElseGet(() -> sendUnlessDone(stream, command, repeated));
    }

    /** An earlier attempt that was thought dead may have come first after all. */
    private long sendUnlessDone(String stream, Object command, Optional<RepeatableRequest> repeated) {
        try {
            return sendAnything(command);
        } catch (CommandRefused refused) {
            return repeated.flatMap(it -> earlier.version(stream, it)).orElseThrow(() -> refused);
        }
    }

    /** All attempts are one command: they begin the same correlation. */
    private long sendAnything(Object payload) {
        CommandMessage<Object> command = new GenericCommandMessage<>(payload, Origin.metadata());
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
