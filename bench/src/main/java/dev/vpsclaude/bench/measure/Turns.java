package dev.vpsclaude.bench.measure;

import dev.vpsclaude.bench.Pace;
import dev.vpsclaude.bench.client.Client;
import dev.vpsclaude.bench.client.Load;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Lets several contestants do the same in turns, so that whatever else happens to the machine happens to all of them. */
final class Turns {

    /** Clients of one side. */
    record Contestant(Side side, List<Client> clients) {}

    private final Pace pace;

    Turns(Pace pace) {
        this.pace = pace;
    }

    /** The median cost of each, in the order in which they are given. */
    List<Cost> run(List<Contestant> contestants, Consumer<Client> request) {
        contestants.forEach(each -> Load.warmUp(each.clients(), pace.warmUp(), pace.warmUpRequests(), request));
        List<List<Cost>> costs =
                contestants.stream().<List<Cost>>map(each -> new ArrayList<>()).toList();
        for (int round = 0; round < pace.rounds(); round++) {
            for (int i = 0; i < contestants.size(); i++) {
                Contestant each = contestants.get(i);
                costs.get(i).add(each.side().measure(each.clients(), pace.round(), request));
            }
        }
        return costs.stream().map(Cost::median).toList();
    }
}
