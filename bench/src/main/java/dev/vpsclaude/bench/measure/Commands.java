package dev.vpsclaude.bench.measure;

import dev.vpsclaude.bench.Pace;
import dev.vpsclaude.bench.Row;
import dev.vpsclaude.bench.client.Client;
import dev.vpsclaude.bench.measure.Turns.Contestant;
import java.util.ArrayList;
import java.util.List;

/** Creating and reconfiguring environments. */
final class Commands {

    private final Turns turns;
    private final List<Contestant> both;

    Commands(Pace pace, Side ours, Side baseline) {
        turns = new Turns(pace);
        both = List.of(new Contestant(baseline, baseline.clients()), new Contestant(ours, ours.clients()));
    }

    List<Row> measure() {
        List<Row> rows = new ArrayList<>(rows("create", turns.run(both, Client::create), "", ""));
        both.forEach(each -> each.clients().forEach(Commands::complete));
        List<Cost> reconfigure = turns.run(both, client -> client.reconfigure(Pace.ENVIRONMENTS_EACH));
        rows.addAll(rows("reconfigure", reconfigure, "at most 2.5, aim 2", "at most 1.5"));
        return rows;
    }

    /** Creates what is missing of the environments that the commands go round among. */
    static void complete(Client client) {
        while (client.environments() < Pace.ENVIRONMENTS_EACH) {
            client.create();
        }
    }

    private static List<Row> rows(String command, List<Cost> costs, String all, String postgres) {
        Cost baseline = costs.get(0);
        Cost ours = costs.get(1);
        return List.of(
                Row.compared(
                        command + ": CPU, server and PostgreSQL",
                        "%.3f ms",
                        ours.cpuMillis(),
                        baseline.cpuMillis(),
                        all),
                Row.compared(
                        command + ": CPU of the server", "%.3f ms", ours.serverMillis(), baseline.serverMillis(), ""),
                Row.compared(
                        command + ": CPU of PostgreSQL",
                        "%.3f ms",
                        ours.postgresMillis(),
                        baseline.postgresMillis(),
                        postgres),
                Row.compared(command + ": rate of 8 clients", "%.0f/s", ours.perSecond(), baseline.perSecond(), ""),
                Row.compared(command + ": median answer", "%.2f ms", ours.waitMillis(), baseline.waitMillis(), ""));
    }
}
