package dev.vpsclaude.simulator.model;

/** How a variable is written and where it is used (contract 5.1). */
public record VariableFlags(
        boolean preview, boolean literal, boolean multiline, boolean shownOnce, boolean runtime, boolean buildtime) {

    VariableFlags forPreview() {
        return new VariableFlags(true, literal, multiline, shownOnce, runtime, buildtime);
    }
}
