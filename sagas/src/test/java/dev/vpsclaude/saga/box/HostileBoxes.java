package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.environment.EnvironmentSpec;
import dev.vpsclaude.messages.environment.VariableName;
import dev.vpsclaude.messages.secret.SecretId;
import dev.vpsclaude.messages.secret.SecretRef;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Makes boxes of hostile texts by the product's own types; what these refuse is left out. */
final class HostileBoxes {

    static final SecretRef SECRET = new SecretRef(new SecretId(new UUID(0, 1)), 1);

    private HostileBoxes() {}

    static Arbitrary<HostileBox> any() {
        return Combinators.combine(versions(), contents()).as(HostileBox::new);
    }

    private static Arbitrary<BoxContents> contents() {
        return Combinators.combine(specs(), HostileSkills.any(), HostileServers.any())
                .as(BoxContents::new);
    }

    private static Arbitrary<EnvironmentSpec> specs() {
        return Combinators.combine(HostilePermissions.any(), HostileText.upTo(4, names(), VariableName::of))
                .as((permissions, names) -> new EnvironmentSpec(List.of(), List.of(), permissions, references(names)));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                HostileText.any(),
                Arbitraries.of("FROM", "RUN", "HEALTHCHECK", "ARG", "ONBUILD", "BASH_ENV", "VPSCLAUDE_BUNDLE"),
                Arbitraries.strings().withChars("ABZ_09").ofMinLength(1).ofMaxLength(64));
    }

    private static SortedMap<VariableName, SecretRef> references(List<VariableName> names) {
        SortedMap<VariableName, SecretRef> references = new TreeMap<>();
        names.forEach(name -> references.put(name, SECRET));
        return references;
    }

    private static Arbitrary<Versions> versions() {
        return Combinators.combine(
                        version(Versions.PINNED.codeServer()),
                        version(Versions.PINNED.node()),
                        version(Versions.PINNED.claudeCode()),
                        version(Versions.PINNED.dbhub()))
                .as(Versions::new);
    }

    private static Arbitrary<String> version(String pinned) {
        return Arbitraries.oneOf(
                        HostileText.any(),
                        Arbitraries.strings()
                                .withChars("aZ09._-")
                                .ofMinLength(1)
                                .ofMaxLength(128))
                .map(text -> Versions.complaints(text, text, text, text).isEmpty() ? text : pinned);
    }
}
