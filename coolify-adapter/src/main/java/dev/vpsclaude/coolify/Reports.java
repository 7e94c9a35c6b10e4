package dev.vpsclaude.coolify;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.environment.EnvironmentCommand;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes our own tables and tells the environment in one transaction, so that neither happens without the other. The
 * commands are handled in units of work nested in ours: same thread, same transaction, committed with it.
 */
record Reports(CommandGateway commands, TransactionManager transactions) {

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
    private static final int ATTEMPTS = 3;

    /** What became of a change and its reports. */
    sealed interface Delivery {

        /** Both are committed. */
        record Accepted() implements Delivery {}

        /** The change found nothing to change: somebody else has been here. Nothing was sent. */
        record Overtaken() implements Delivery {}

        /** The environment does not want the report, which is normal when it comes late. Nothing was changed. */
        record Refused(String why) implements Delivery {}
    }

    /**
     * @param origin the metadata of the reports, see {@link Cause}
     * @param change answers false when there is nothing to change any more
     * @throws RuntimeException when the change or a report failed otherwise, three times; then neither has happened
     */
    Delivery deliver(Map<String, String> origin, BooleanSupplier change, List<? extends EnvironmentCommand> reports) {
        // Another command to the same environment at the same time makes one of them fail; that passes at once.
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return once(origin, change, reports);
            } catch (RuntimeException failed) {
                LOG.debug("A report failed and is sent again.", failed);
            }
        }
        return once(origin, change, reports);
    }

    private Delivery once(
            Map<String, String> origin, BooleanSupplier change, List<? extends EnvironmentCommand> reports) {
        DefaultUnitOfWork<GenericMessage<String>> unit =
                DefaultUnitOfWork.startAndGet(new GenericMessage<>("report of the platform"));
        unit.attachTransaction(transactions);
        ResultMessage<Delivery> result = unit.executeWithResult(() -> {
            if (!change.getAsBoolean()) {
                return new Delivery.Overtaken();
            }
            reports.forEach(report -> commands.sendAndWait(new GenericCommandMessage<>(report, origin)));
            return new Delivery.Accepted();
        });
        return result.isExceptional() ? refused(result.exceptionResult()) : result.getPayload();
    }

    /** Changes our own tables alone. */
    boolean change(BooleanSupplier change) {
        return transactions.fetchInTransaction(change::getAsBoolean);
    }

    private static Delivery refused(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof CommandRefused refused) {
                return new Delivery.Refused(refused.refusal().toString());
            }
        }
        throw thrown instanceof RuntimeException exception ? exception : new IllegalStateException(thrown);
    }
}
