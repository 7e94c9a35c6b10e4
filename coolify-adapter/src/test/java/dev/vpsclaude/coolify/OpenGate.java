package dev.vpsclaude.coolify;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets everybody through and writes down what it is told. */
final class OpenGate implements CoolifyGate {

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final List<CoolifyUrgency> passed = new CopyOnWriteArrayList<>();

    /** A call may take many seconds: no transaction may be open meanwhile. */
    @Override
    public void pass(CoolifyUrgency urgency) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new AssertionError("A call to Coolify inside a transaction.");
        }
        passed.add(urgency);
    }

    @Override
    public void requireRoomForBuild() {}

    @Override
    public void answered() {
        told.add("answered");
    }

    @Override
    public void silent() {
        told.add("silent");
    }

    @Override
    public void met(CoolifyTrouble trouble) {
        told.add(trouble.getClass().getSimpleName());
    }

    List<CoolifyUrgency> passed() {
        return List.copyOf(passed);
    }

    List<String> told() {
        return List.copyOf(told);
    }
}
