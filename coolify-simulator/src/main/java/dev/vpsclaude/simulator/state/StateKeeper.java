package dev.vpsclaude.simulator.state;

import dev.vpsclaude.simulator.model.Changes;
import dev.vpsclaude.simulator.model.Snapshot;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Writes the state after each change, in a thread of its own. Changes that come while a file is being
 * written are written together, and closing writes what is left. Whoever answers a request waits until what the answer
 * tells is stored, so that nothing that was acknowledged is lost with the process.
 */
public final class StateKeeper implements Changes, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(StateKeeper.class.getName());

    private final StateFolder folder;
    private final Supplier<Snapshot> world;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Thread writer;
    private long asked;
    private long tried;
    private long stored;
    private boolean closing;

    public StateKeeper(StateFolder folder, Supplier<Snapshot> world) {
        this.folder = folder;
        this.world = world;
        this.writer =
                Thread.ofPlatform().daemon().name("coolify-simulator-state").start(this::writeUntilClosed);
    }

    @Override
    public void changed() {
        alone(() -> asked++);
    }

    @Override
    public void awaitStored() {
        lock.lock();
        try {
            long wanted = asked;
            while (tried < wanted) {
                moved.awaitUninterruptibly();
            }
            if (stored < wanted) {
                throw new IllegalStateException("What was done is not stored; see the log.");
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        alone(() -> {
            asked++;
            closing = true;
        });
        try {
            writer.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilClosed() {
        boolean more = true;
        while (more) {
            long wanted = nextWanted();
            boolean written = written(folder::write);
            more = wrote(wanted, written);
        }
        written(folder::writeLast);
    }

    private long nextWanted() {
        lock.lock();
        try {
            while (tried == asked) {
                moved.awaitUninterruptibly();
            }
            return asked;
        } finally {
            lock.unlock();
        }
    }

    /** Says whether there is or will be more to write. */
    private boolean wrote(long wanted, boolean written) {
        lock.lock();
        try {
            tried = wanted;
            stored = written ? wanted : stored;
            moved.signalAll();
            return !closing || tried < asked;
        } finally {
            lock.unlock();
        }
    }

    /** A full disk must not end the writing for good: the next change tries again. */
    private boolean written(Consumer<Snapshot> write) {
        try {
            write.accept(world.get());
            return true;
        } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "The simulator's state was not stored.", failure);
            return false;
        }
    }

    private void alone(Runnable step) {
        lock.lock();
        try {
            step.run();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
