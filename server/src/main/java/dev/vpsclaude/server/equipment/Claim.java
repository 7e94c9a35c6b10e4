package dev.vpsclaude.server.equipment;

import dev.vpsclaude.messages.CommandRefused;
import dev.vpsclaude.messages.Refusal;
import dev.vpsclaude.messages.account.Quota;
import dev.vpsclaude.messages.account.UserId;
import dev.vpsclaude.messages.environment.UsedIn;
import dev.vpsclaude.server.quota.Quotas;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * How names and places are given, whatever the kind.
 *
 * @param tooMany the refusal to give an owner more than as many as that
 * @param inUse the refusal to remove what environments select
 */
record Claim(
        EquipmentTable table,
        Quotas quotas,
        Quota quota,
        IntFunction<Refusal> tooMany,
        Function<List<UsedIn>, Refusal> inUse) {

    void make(UserId owner, Item item, Refusal taken) {
        quotas.waitForOthers(owner);
        refuseTaken(owner, item, taken);
        int most = quotas.most(owner, quota);
        if (table.count(owner) >= most) {
            throw new CommandRefused(tooMany.apply(most));
        }
        table.add(owner, item);
    }

    void renew(UserId owner, Item item, Refusal taken) {
        quotas.waitForOthers(owner);
        refuseTaken(owner, item, taken);
        table.replace(item);
    }

    /** The lock keeps an environment from selecting it between the look and the removal. */
    void giveUp(UserId owner, UUID id) {
        table.lock(id);
        List<UsedIn> uses = table.uses(owner, id);
        if (!uses.isEmpty()) {
            throw new CommandRefused(inUse.apply(uses));
        }
        table.remove(id);
    }

    private void refuseTaken(UserId owner, Item item, Refusal taken) {
        if (table.isTaken(owner, item.name(), item.id())) {
            throw new CommandRefused(taken);
        }
    }
}
