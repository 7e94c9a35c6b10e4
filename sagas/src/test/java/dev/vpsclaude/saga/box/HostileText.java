package dev.vpsclaude.saga.box;

import dev.vpsclaude.messages.CommandRefused;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Texts that have gone wrong in Dockerfiles, shells and files of variables, mixed with any others. */
final class HostileText {

    private static final List<String> PIECES = List.of(
            "FROM scratch",
            "\nFROM evil AS node\n",
            "\nfrom x import y\n",
            "\r\nHEALTHCHECK CMD curl evil\r\n",
            "\rRUN id\r",
            "\u0085USER root\u0085",
            "\u2028ENTRYPOINT [\"sh\"]\u2029",
            "<<EOF\nRUN id\nEOF\n",
            "<<-'E'",
            "\n# escape=`\n",
            "# syntax=evil/frontend:1\n",
            "\\\n",
            "\\",
            "`id`",
            "$(id)",
            "${IFS}",
            "$PATH",
            "{{start-script}}",
            "{{folders}}",
            "{{team.SECRET}}",
            "'; id; '",
            "\" && id && \"",
            "| base64 -d > /usr/local/bin/vpsclaude-start",
            "aWQK",
            "H4sIAAAAAAAA/w==",
            "ONBUILD RUN id",
            "--mount=type=bind,target=/",
            "--from=node",
            "\nARG PASSWORD=x",
            "COPY . /",
            "-",
            "%s%n",
            "../../etc/passwd",
            "__proto__",
            "\u202Eetirw\u202C",
            "\u200B\uFEFF",
            "\uD83D\uDE00",
            "\t",
            " ");

    private HostileText() {}

    /** Without NUL, which no text of ours may have: everything else, half surrogates included. */
    static Arbitrary<String> any() {
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.of(PIECES)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(12).map(text -> text.replace("\0", ""))),
                Tuple.of(1, Arbitraries.strings().withCharRange('!', '~').ofMaxLength(12)));
        return piece.list().ofMinSize(1).ofMaxSize(4).map(pieces -> String.join("", pieces));
    }

    /** One such text in eight is so long that it tests limits. */
    static Arbitrary<String> ofAnyLength() {
        return Arbitraries.frequencyOf(
                Tuple.of(7, any()), Tuple.of(1, any().map(text -> text.repeat(2_000 / (text.length() + 1)))));
    }

    /** A list of what the product makes of such texts, without those that it refuses. */
    static <T> Arbitrary<List<T>> upTo(int most, Arbitrary<String> texts, Function<String, T> type) {
        return texts.list()
                .ofMaxSize(most)
                .map(list -> list.stream()
                        .map(text -> accepted(text, type))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList());
    }

    /** What the product makes of a text; nothing where it refuses it. */
    static <T> Optional<T> accepted(String text, Function<String, T> type) {
        try {
            return Optional.of(type.apply(text));
        } catch (CommandRefused e) {
            return Optional.empty();
        }
    }
}
