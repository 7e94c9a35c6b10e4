package dev.vpsclaude.faults.row;

import dev.vpsclaude.faults.client.Box;
import dev.vpsclaude.faults.machine.Await;
import dev.vpsclaude.faults.machine.Edit;
import dev.vpsclaude.faults.wire.CommitFault;
import java.time.Duration;
import java.util.List;

/**
 * A version of the product cannot take the events of one environment: not in its rows (F21), or not in its process (F22).
 * The version that comes after it can.
 */
public final class Poison {

    private static final String PROPERTY = "poisoned";
    private static final String THROW =
            "if (event.environmentId().text().equals(System.getProperty(\"%s\"))) throw new IllegalStateException();"
                    .formatted(PROPERTY);
    private static final Edit ROWS = Edit.of(
            "query-side/src/main/java/dev/vpsclaude/query/environment/EnvironmentFold.java",
            "EnvironmentView before =",
            THROW + " EnvironmentView before =");
    private static final Edit PROCESS = Edit.regex(
            "sagas/src/main/java/dev/vpsclaude/saga/deployment/DeploymentSaga.java",
            "(on\\(DockerfileGenerated event,[^)]*\\) \\{)",
            "$1 " + THROW);

    private static final String REPAIR = "deployment+environment+environment_set_aside";
    private static final Duration SOON = Duration.ofSeconds(60);

    private Poison() {}

    /** What is changed in the product. */
    public static List<Edit> edits() {
        return List.of(ROWS, PROCESS);
    }

    static List<Trial> all() {
        return List.of(
                inRows("killed while one environment is set aside", Poison::repairedByTheNext),
                inRows("killed before the repair commits", site -> killedAtRepair(site, true)),
                inRows("killed after the repair has committed", site -> killedAtRepair(site, false)),
                inProcess("its process always fails", false),
                inProcess("its process always fails, and the platform is killed meanwhile", true));
    }

    private static Trial inRows(String name, Trial.Body repair) {
        return Trial.of("F21", name, site -> setAside(site, repair))
                .allowing("The rows of env_\\w+ are set aside at version");
    }

    private static Trial inProcess(String name, boolean killed) {
        return Trial.of("F22", name, site -> givenUp(site, killed)).allowing("A process failed \\d+ times at");
    }

    private static void setAside(Site site, Trial.Body repair) throws Exception {
        Box poisoned = site.box();
        Box healthy = site.box();
        poison(site, ROWS, poisoned);
        poisoned.deploy();
        healthy.deploy();
        site.succeeds(poisoned);
        site.succeeds(healthy);
        shows(healthy, "running");
        site.require(aside(site) == 1, "set aside are " + aside(site) + " environments");
        site.require(poisoned.status().equals("pending"), "what is set aside is shown as " + poisoned.status());
        site.installation().kill(0);
        cure(site);
        repair.run(site);
        shows(poisoned, "running");
        Await.until("nothing is set aside", SOON, () -> aside(site) == 0);
    }

    private static void repairedByTheNext(Site site) {
        site.installation().restart(0);
    }

    private static void killedAtRepair(Site site, boolean before) {
        CommitFault fault = site.installation()
                .wire(0)
                .add(CommitFault.at(REPAIR, 1, before, () -> site.installation().kill(0)));
        try {
            site.installation().restart(0);
        } catch (IllegalStateException diedBeforeItWasReady) {
            site.remark("killed before it was ready");
        }
        Await.until("the repair commits", SOON, fault::struck);
        Await.until("the platform is dead", SOON, () -> !site.installation().isAlive(0));
        site.installation().restart(0);
    }

    private static void givenUp(Site site, boolean killed) {
        Box poisoned = site.box();
        Box healthy = site.box();
        poison(site, PROCESS, poisoned);
        poisoned.deploy();
        healthy.deploy();
        if (killed) {
            Await.until(
                    "the process has begun",
                    SOON,
                    () -> !site.life(poisoned).of("dockerfile-generated").isEmpty());
            site.installation().kill(0);
            site.installation().restart(0);
        }
        site.succeeds(healthy);
        site.require(site.ended(poisoned).equals("deployment-failed"), "a process that always fails did not end");
        site.require(site.reason(poisoned).orElse("").contains("INTERNAL"), "the reason is " + site.reason(poisoned));
        cure(site);
        site.installation().kill(0);
        site.installation().restart(0);
        poisoned.deploy();
        site.succeeds(poisoned);
    }

    private static void poison(Site site, Edit edit, Box box) {
        site.installation().becomes(List.of(edit), List.of("-D" + PROPERTY + "=" + box.id()));
        site.installation().kill(0);
        site.installation().restart(0);
    }

    /** From the next start on. */
    private static void cure(Site site) {
        site.installation().becomes(List.of(), List.of());
    }

    private static void shows(Box box, String status) {
        Await.until(
                box.id() + " is shown as " + status, SOON, () -> box.status().equals(status));
    }

    private static long aside(Site site) {
        return site.installation().sql().number("select count(*) from environment_set_aside");
    }
}
