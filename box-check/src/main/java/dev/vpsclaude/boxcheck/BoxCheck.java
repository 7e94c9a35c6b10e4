package dev.vpsclaude.boxcheck;

import dev.vpsclaude.boxcheck.cli.ClaudeCheck;
import dev.vpsclaude.boxcheck.image.ImageCheck;
import dev.vpsclaude.boxcheck.machine.Findings;
import dev.vpsclaude.boxcheck.machine.Missing;

/** The checks as a command. It ends with 0 when all is well, 1 when something is wrong, 3 when something is missing here. */
public final class BoxCheck {

    private static final int WRONG = 1;
    private static final int MISUSED = 2;
    private static final int NOT_SHOWN = 3;

    private BoxCheck() {}

    public static void main(String[] arguments) {
        System.exit(exit(arguments.length == 1 ? arguments[0] : ""));
    }

    private static int exit(String what) {
        Findings findings = new Findings(System.out);
        try {
            switch (what) {
                case "cli" -> new ClaudeCheck(findings).run();
                case "image" -> new ImageCheck(findings).run();
                default -> {
                    System.err.println("Usage: box-check/run cli | image");
                    return MISUSED;
                }
            }
        } catch (Missing e) {
            System.err.println("Nothing was shown: " + e.getMessage());
            return NOT_SHOWN;
        }
        System.out.println(findings.summary());
        return findings.allGood() ? 0 : WRONG;
    }
}
