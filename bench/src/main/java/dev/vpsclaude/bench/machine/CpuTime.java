package dev.vpsclaude.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** CPU seconds of processes since their start, user and system together, as Linux counts them in {@code /proc}. */
public final class CpuTime {

    /** What Linux tells programs, whatever the kernel's own clock. */
    private static final double TICKS_PER_SECOND = 100;

    private static final int OWN = 2;
    private static final int WITH_ENDED_CHILDREN = 4;
    /** The place of {@code utime} among the words after the name of the process. */
    private static final int UTIME = 11;

    private CpuTime() {}

    /** Of one process and all its threads. */
    public static double of(long pid) {
        return seconds(pid, OWN);
    }

    /** Of a process, those that it started, and those of them that have ended. */
    public static double ofTree(long pid) {
        LongStream children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
        return LongStream.concat(LongStream.of(pid), children)
                .mapToDouble(each -> seconds(each, WITH_ENDED_CHILDREN))
                .sum();
    }

    private static double seconds(long pid, int counters) {
        try {
            return ticks(Files.readString(Path.of("/proc", Long.toString(pid), "stat")), counters) / TICKS_PER_SECOND;
        } catch (NoSuchFileException e) {
            return 0; // it has just ended, and counts as an ended child of its parent
        } catch (IOException e) {
            throw new IllegalStateException("The CPU time of process " + pid + " cannot be read", e);
        }
    }

    /** The name of the process stands in parentheses and may hold spaces and parentheses itself. */
    static long ticks(String stat, int counters) {
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return IntStream.range(UTIME, UTIME + counters)
                .mapToLong(i -> Long.parseLong(words[i].strip()))
                .sum();
    }
}
