package dev.vpsclaude.bench.measure;

import dev.vpsclaude.bench.Pace;
import dev.vpsclaude.bench.Row;
import dev.vpsclaude.bench.client.Client;
import dev.vpsclaude.bench.measure.Turns.Contestant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looking up one environment, and the first page of few and of many. */
final class Reads {

    private static final int FEW = 100;
    private static final int MANY = 10_000;

    private final Pace pace;
    private final Side ours;
    private final Side baseline;

    Reads(Pace pace, Side ours, Side baseline) {
        this.pace = pace;
        this.ours = ours;
        this.baseline = baseline;
    }

    /** Gives both sides two owners with few and many environments. */
    void load(OwnHistory history, JdbcTemplate baselineRows) {
        String few = person(ours, "few");
        String many = person(ours, "many");
        history.load(OwnHistory.owners(few, FEW, many, MANY), pace.replayed());
        history.awaitProjection();
        insert(baselineRows, person(baseline, "few"), FEW);
        insert(baselineRows, person(baseline, "many"), MANY);
        baselineRows.execute("analyze environment");
    }

    List<Row> measure() {
        List<Row> rows = new ArrayList<>();
        Turns turns = new Turns(pace);
        List<Cost> one = turns.run(
                List.of(new Contestant(baseline, baseline.clients()), new Contestant(ours, ours.clients())),
                client -> client.get(Pace.ENVIRONMENTS_EACH));
        rows.addAll(rows("get one", one.get(1), one.get(0)));
        List<Cost> lists = turns.run(
                List.of(of(baseline, "few"), of(ours, "few"), of(baseline, "many"), of(ours, "many")), Client::list);
        rows.addAll(rows("list 20 of 100", lists.get(1), lists.get(0)));
        rows.addAll(rows("list 20 of 10,000", lists.get(3), lists.get(2)));
        rows.add(growth("CPU", lists.get(3).cpuMillis(), lists.get(1).cpuMillis()));
        rows.add(growth("median answer", lists.get(3).waitMillis(), lists.get(1).waitMillis()));
        return rows;
    }

    private static Row growth(String figure, double many, double few) {
        return new Row("list 20: " + figure + " with 10,000 against 100", "", "", Row.ratio(many, few), "at most 1.5");
    }

    private static List<Row> rows(String question, Cost ours, Cost baseline) {
        return List.of(
                Row.compared(
                        question + ": CPU, server and PostgreSQL",
                        "%.3f ms",
                        ours.cpuMillis(),
                        baseline.cpuMillis(),
                        ""),
                Row.compared(question + ": median answer", "%.2f ms", ours.waitMillis(), baseline.waitMillis(), ""));
    }

    private static Contestant of(Side side, String username) {
        return new Contestant(side, side.sessionsOf(username));
    }

    private static String person(Side side, String username) {
        try (Client client = Client.register(side.port(), username)) {
            return client.user();
        }
    }

    private static void insert(JdbcTemplate rows, String owner, int count) {
        rows.update("""
                insert into environment (id, owner, name, subdomain, spec)
                select gen_random_uuid(), ?, 'Box ' || n, 'loaded-' || n || '-of-' || ?,
                       (select spec from environment where version > 0 limit 1)
                from generate_series(1, ?) as n
                """, UUID.fromString(owner), owner, count);
    }
}
