package dev.vpsclaude.faults.check;

import dev.vpsclaude.faults.client.Owner;
import dev.vpsclaude.faults.machine.Await;
import dev.vpsclaude.faults.machine.Installation;
import dev.vpsclaude.faults.machine.Sql;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nine things that are true after every trial, whatever was done. It reads the database and Coolify beside the
 * platform and tells what is wrong in sentences; nothing to tell is success. One checker belongs to one installation,
 * because history may not change from one trial to the next either.
 */
public final class Checker {

    private static final Duration TO_SETTLE = Duration.ofSeconds(60);
    private static final int VOLUMES = 5;

    private final Installation installation;
    private final Owner owner;
    private List<Event> earlier = List.of();
    private long logRead;

    public Checker(Installation installation, Owner owner) {
        this.installation = installation;
        this.owner = owner;
    }

    /** Waits until nothing is under way any more, then looks at everything. */
    public List<String> check(Tolerance tolerance) {
        List<String> wrong = new ArrayList<>();
        Sql sql = installation.sql();
        unsettled(sql, wrong);
        List<Event> history = Event.all(sql);
        List<Life> lives = Life.all(history);
        acknowledged(lives, wrong);
        owners(history, sql, wrong);
        gapless(history, lives, sql, wrong);
        ended(lives, tolerance, wrong);
        onCoolify(lives, wrong);
        unchanged(history, wrong);
        wrong.addAll(Rebuild.differences(installation));
        errors(tolerance, wrong);
        return wrong;
    }

    /** Nothing is left waiting: no intent, no watch, no deadline, no process, no event unread. */
    private static void unsettled(Sql sql, List<String> wrong) {
        if (!Await.within(TO_SETTLE, () -> open(sql).isEmpty())) {
            wrong.add("not settled: " + open(sql));
        }
    }

    private static List<String> open(Sql sql) {
        return sql.texts("""
                select 'intent ' || id || ' ' || last_trouble from coolify_intent where state = 'requested'
                union all select 'watch ' || id from coolify_watch
                union all select 'deadline ' || name from deadline
                union all select 'process ' || saga_type || ' ' || saga_id from saga_entry
                union all select 'reader ' || processor_name || ' at ' || coalesce(convert_from(token, 'UTF8'), 'nothing')
                          from token_entry, event_head
                          where (convert_from(token, 'UTF8')::json ->> 'globalIndex')::bigint is distinct from position
                          and processor_name in ('environments', 'deployments')""");
    }

    /** What was acknowledged is stored. */
    private void acknowledged(List<Life> lives, List<String> wrong) {
        Map<String, Long> newest = new HashMap<>();
        lives.forEach(
                life -> newest.put(life.environment(), life.events().getLast().version()));
        owner.promises().stream()
                .filter(promise -> newest.getOrDefault(promise.environment(), -2L) < promise.version())
                .forEach(promise -> wrong.add("acknowledged and lost: " + promise));
    }

    /** A subdomain never had two owners at once, and the claims say what history says. */
    private static void owners(List<Event> history, Sql sql, List<String> wrong) {
        Map<String, String> owned = new HashMap<>();
        for (Event event : history) {
            if (event.is("environment-created")) {
                String before = owned.put(event.text("subdomain"), event.stream());
                if (before != null) {
                    wrong.add("subdomain " + event.text("subdomain") + " had two owners: " + before + ", "
                            + event.stream());
                }
            } else if (event.is("environment-deleted")) {
                owned.remove(event.text("subdomain"), event.stream());
            }
        }
        Set<String> claimed =
                new HashSet<>(sql.texts("select subdomain from subdomain_claim where released_at is null"));
        if (!claimed.equals(owned.keySet())) {
            wrong.add("claims " + claimed + " are not what is owned: " + owned.keySet());
        }
    }

    /** Positions and versions have no gaps, and each environment's row has seen the last of its events. */
    private static void gapless(List<Event> history, List<Life> lives, Sql sql, List<String> wrong) {
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).position() != i + 1) {
                wrong.add(
                        "a gap in the history before position " + history.get(i).position());
                break;
            }
        }
        for (Life life : lives) {
            for (int i = 0; i < life.events().size(); i++) {
                if (life.events().get(i).version() != i) {
                    wrong.add("a gap in the versions of " + life.environment() + " before "
                            + life.events().get(i).version());
                    break;
                }
            }
        }
        wrong.addAll(sql.texts("""
                select 'event ' || e.position || ' has not reached the rows' from event e
                where e.position = (select max(position) from event n where n.stream = e.stream)
                  and not exists (select from environment r where r.position = e.position)"""));
    }

    /** Each deployment has one end, in time. */
    private static void ended(List<Life> lives, Tolerance tolerance, List<String> wrong) {
        for (Life life : lives) {
            for (Event requested : life.deployments()) {
                List<Event> ends = life.ends(requested.text("deploymentId"));
                if (ends.size() != 1) {
                    wrong.add(requested.text("deploymentId") + " of " + life.environment() + " has " + ends.size()
                            + " ends");
                } else if (Duration.between(requested.at(), ends.getFirst().at())
                                .compareTo(tolerance.longest())
                        > 0) {
                    wrong.add(requested.text("deploymentId") + " took longer than " + tolerance.longest());
                }
            }
        }
    }

    /** Coolify holds one application of what runs, with its volumes, and nothing of what never ran or is gone. */
    private void onCoolify(List<Life> lives, List<String> wrong) {
        CoolifyState state = CoolifyState.of(installation);
        for (Life life : lives) {
            boolean kept = life.everRan() && !life.deleted();
            int applications = state.of(life.environment()).size();
            if (applications != (kept ? 1 : 0)) {
                wrong.add(life.environment() + " has " + applications + " applications, its last event is "
                        + life.events().getLast().type());
            }
            int volumes = life.applications().stream()
                    .mapToInt(application -> state.volumesOf(application).size())
                    .sum();
            if (volumes != (kept ? VOLUMES : 0)) {
                wrong.add(life.environment() + " has " + volumes + " volumes, its last event is "
                        + life.events().getLast().type());
            }
        }
        Set<String> known = new HashSet<>();
        lives.forEach(life -> known.add("cc-" + life.environment()));
        state.applications().stream()
                .filter(application -> !known.contains(application.name()))
                .forEach(application -> wrong.add("an application of nobody: " + application));
    }

    /** What was history at the last trial is history still. */
    private void unchanged(List<Event> history, List<String> wrong) {
        if (history.size() < earlier.size()
                || !history.subList(0, earlier.size()).equals(earlier)) {
            wrong.add("history has changed since the last trial");
        }
        earlier = history;
    }

    private void errors(Tolerance tolerance, List<String> wrong) {
        try {
            List<String> lines = Files.readAllLines(installation.log());
            lines.stream()
                    .skip(logRead)
                    .filter(line -> line.contains(" ERROR ")
                            && !tolerance.errors().matcher(line).find())
                    .limit(3)
                    .forEach(line -> wrong.add("in the log: " + line));
            logRead = lines.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
