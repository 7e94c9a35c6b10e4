package dev.vpsclaude.simulator.model;

import java.util.Set;

/** What a token may do. None implies another, except that {@code root} passes every check (contract 1.3). */
public enum Ability {
    ROOT("root"),
    READ("read"),
    READ_SENSITIVE("read:sensitive"),
    WRITE("write"),
    WRITE_SENSITIVE("write:sensitive"),
    DEPLOY("deploy");

    private final String word;

    Ability(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public boolean grantedBy(Set<Ability> abilities) {
        return abilities.contains(this) || abilities.contains(ROOT);
    }
}
