package dev.vpsclaude.server.webhook;

import dev.vpsclaude.connection.Courier;
import dev.vpsclaude.connection.Receipt;
import dev.vpsclaude.connection.Receipt.Result;
import dev.vpsclaude.messages.account.WebhookId;
import dev.vpsclaude.server.webhook.OwnersHistory.Placed;
import dev.vpsclaude.server.webhook.OwnersHistory.Stretch;
import dev.vpsclaude.server.webhook.TurnTable.Turn;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells one webhook what it does not know yet, in the order of positions, until it knows all, does not take something, or has had its
 * time. A message is sent before that is noted, so that whoever dies in between has sent it and it is sent once more.
 */
@Component
class TurnWork {

    private static final Logger LOG = LoggerFactory.getLogger(TurnWork.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final int GONE = 410;

    private final TurnTable turns;
    private final DeliveryTable deliveries;
    private final OwnersHistory history;
    private final Facts facts;
    private final Sender sender;
    private final Courier courier;
    private final Pauses pauses;
    private final JsonMapper json;
    private final TransactionTemplate transactions;

    TurnWork(
            TurnTable turns,
            DeliveryTable deliveries,
            OwnersHistory history,
            Facts facts,
            Sender sender,
            @Qualifier("deliveries") Courier courier,
            Pauses pauses,
            @Qualifier("storedJson") JsonMapper json,
            PlatformTransactionManager transactions) {
        this.turns = turns;
        this.deliveries = deliveries;
        this.history = history;
        this.facts = facts;
        this.sender = sender;
        this.courier = courier;
        this.pauses = pauses;
        this.json = json;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @param goOn asked between two messages */
    void take(Turn turn, BooleanSupplier goOn) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        if (tell(turn, () -> goOn.getAsBoolean() && System.nanoTime() < end)) {
            deliveries.trim(turn.webhook().id());
            turns.end(turn);
        }
    }

    /** @return whether the turn is still ours */
    private boolean tell(Turn turn, BooleanSupplier goOn) throws InterruptedException {
        Webhook webhook = turn.webhook();
        long position = webhook.standing().position();
        boolean held = true;
        while (held && position < webhook.standing().known() && goOn.getAsBoolean()) {
            Stretch stretch = history.after(position, webhook.standing().known(), webhook.owner(), webhook.events());
            held = tell(turn, stretch, goOn);
            position = stretch.end();
        }
        return held;
    }

    private boolean tell(Turn turn, Stretch stretch, BooleanSupplier goOn) throws InterruptedException {
        boolean first = true;
        for (Placed placed : stretch.events()) {
            if (!goOn.getAsBoolean()) {
                return true;
            }
            if (!turns.extend(turn) || !tell(turn, placed, first)) {
                return false;
            }
            first = false;
        }
        return turns.pass(turn, stretch.end());
    }

    /** @param first whether earlier failures were with this one */
    private boolean tell(Turn turn, Placed placed, boolean first) throws InterruptedException {
        Optional<Message> message =
                facts.of(placed.event()).map(fact -> Message.of(placed.position(), placed.at(), fact, json));
        return message.isEmpty()
                || send(turn, message.get(), first ? turn.webhook().standing().failures() : 0);
    }

    private boolean send(Turn turn, Message message, int failures) throws InterruptedException {
        Receipt receipt = sender.send(courier, turn.webhook(), message);
        return Boolean.TRUE.equals(transactions.execute(work -> noted(turn, message, failures, receipt)));
    }

    private boolean noted(Turn turn, Message message, int failures, Receipt receipt) {
        boolean delivered = receipt.result() == Result.DELIVERED;
        boolean held = delivered ? turns.pass(turn, message.position().orElseThrow()) : failed(turn, failures, receipt);
        if (held) {
            deliveries.add(turn.webhook().id(), message, failures + 1, receipt);
        }
        return held && delivered;
    }

    private boolean failed(Turn turn, int failures, Receipt receipt) {
        boolean gone = receipt.status().orElse(0) == GONE;
        Optional<Boolean> enabled = turns.fail(turn, pauses.after(failures), gone);
        if (enabled.filter(still -> !still).isPresent()) {
            raise(turn.webhook().id(), gone);
        }
        return enabled.isPresent();
    }

    private static void raise(WebhookId webhook, boolean gone) {
        LOG.warn("Webhook {} is disabled: {}.", webhook, gone ? "its receiver is gone" : "it has failed for too long");
    }
}
