package dev.vpsclaude.server.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {

    private static final String NO_NEWLINE = "\\ No newline at end of file\n";

    @Test
    void changed_lines_stand_among_three_that_are_alike() {
        String before = "1\n2\n3\n4\n5\n6\n7\n8\n9\n";
        assertThat(diff(before, before.replace("5\n", "five\nand a half\n"))).isEqualTo("""
                --- a/x
                +++ b/x
                @@ -2,7 +2,8 @@
                 2
                 3
                 4
                -5
                +five
                +and a half
                 6
                 7
                 8
                """);
    }

    @Test
    void what_begins_to_exist_is_all_new() {
        assertThat(UnifiedDiff.of("/dev/null", "b/x", "", "a\nb\n"))
                .isEqualTo("--- /dev/null\n+++ b/x\n@@ -0,0 +1,2 @@\n+a\n+b\n");
    }

    @Test
    void what_ceases_to_exist_is_all_gone() {
        assertThat(UnifiedDiff.of("a/x", "/dev/null", "a\nb\n", ""))
                .isEqualTo("--- a/x\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n");
    }

    @Test
    void a_line_end_at_the_end_is_a_difference() {
        assertThat(diff("a\nb\n", "a\nb"))
                .isEqualTo("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n-b\n+b\n\\ No newline at end of file\n");
    }

    @Test
    void another_kind_of_line_end_is_a_difference() {
        assertThat(diff("a\n", "a\r\n")).isEqualTo("--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+a\r\n");
    }

    @Test
    void an_empty_file_that_begins_to_exist_has_nothing_to_show() {
        assertThat(UnifiedDiff.of("/dev/null", "b/x", "", "")).isEmpty();
    }

    @Test
    void texts_that_have_nothing_in_common_are_told_apart_soon_however_many_lines_they_have() {
        String before = lines(0, 16_000);
        String after = "same\n" + lines(16_000, 32_000);
        long begun = System.nanoTime();

        String diff = diff("same\n" + before + "end\n", after + "end\n");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(diff)
                .startsWith("--- a/x\n+++ b/x\n@@ -1,16002 +1,16002 @@\n same\n-0\n-1\n")
                .endsWith("+31999\n end\n");
    }

    /** The second of two texts has to come out when the diff is applied to the first, line by line. */
    @Test
    void whatever_has_changed_the_diff_leads_from_one_to_the_other() {
        Random random = new Random(20_260_401);
        for (int i = 0; i < 3_000; i++) {
            String before = some(random);
            String after =
                    random.nextInt(3) == 0 ? some(random) : before.replace("b\n", random.nextBoolean() ? "" : "x\nb\n");
            assertThat(apply(diff(before, after), before)).as("from %s", before).isEqualTo(after);
        }
    }

    private static String apply(String diff, String before) {
        String[] old = before.split("(?<=\n)");
        StringBuilder after = new StringBuilder();
        int at = 0;
        for (String marked : diff.replace("\n" + NO_NEWLINE, "$\n").split("(?<=\n)")) {
            String line = marked.replace("$\n", "");
            if (line.startsWith("@@")) {
                String[] range = line.substring(4, line.indexOf(' ', 4)).split(",");
                int start = Integer.parseInt(range[0]) - (range.length == 2 && range[1].equals("0") ? 0 : 1);
                for (; at < start; at++) {
                    after.append(old[at]);
                }
            } else if (!line.startsWith("---") && !line.startsWith("+++") && !line.isEmpty()) {
                if (line.charAt(0) != '+') {
                    assertThat(line.substring(1)).isEqualTo(old[at++]);
                }
                after.append(line.charAt(0) == '-' ? "" : line.substring(1));
            }
        }
        return after + String.join("", Arrays.asList(old).subList(at, old.length));
    }

    private static String some(Random random) {
        String text = random.ints(random.nextInt(30), 'a', 'f')
                .mapToObj(letter -> (char) letter + "\n")
                .collect(Collectors.joining());
        return random.nextBoolean() ? text : text + "end";
    }

    private static String lines(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> i + "\n").collect(Collectors.joining());
    }

    private static String diff(String before, String after) {
        return UnifiedDiff.of("a/x", "b/x", before, after);
    }
}
