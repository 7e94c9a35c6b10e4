package dev.vpsclaude.query.audit;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * JSON in the one form that RFC 8785 gives it, for what entries are made of: objects, lists, texts and whole numbers. Names
 * are in the order of their UTF-16 units, which is how Java compares texts.
 */
final class CanonicalJson {

    /** Beyond that a number is not the same in every reader of JSON. */
    private static final long LARGEST = (1L << 53) - 1;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /** @throws IllegalArgumentException for anything else, and for numbers beyond 2^53 */
    static String of(Object value) {
        CanonicalJson json = new CanonicalJson();
        json.write(value);
        return json.text.toString();
    }

    private void write(Object value) {
        switch (value) {
            case Map<?, ?> object -> writeObject(object);
            case List<?> list -> writeList(list);
            case String string -> writeString(string);
            case Integer number -> text.append(number.intValue());
            case Long number -> writeNumber(number);
            default -> throw new IllegalArgumentException("No canonical form for " + value.getClass());
        }
    }

    private void writeNumber(long number) {
        if (Math.abs(number) > LARGEST) {
            throw new IllegalArgumentException("No canonical form for " + number);
        }
        text.append(number);
    }

    private void writeObject(Map<?, ?> object) {
        SortedMap<String, Object> sorted = new TreeMap<>();
        object.forEach((name, value) -> sorted.put((String) name, value));
        String separator = "{";
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            text.append(separator);
            writeString(entry.getKey());
            text.append(':');
            write(entry.getValue());
            separator = ",";
        }
        text.append(sorted.isEmpty() ? "{}" : "}");
    }

    private void writeList(List<?> list) {
        text.append('[');
        for (int i = 0; i < list.size(); i++) {
            text.append(i == 0 ? "" : ",");
            write(list.get(i));
        }
        text.append(']');
    }

    private void writeString(String string) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            writeLetter(string.charAt(i));
        }
        text.append('"');
    }

    private void writeLetter(char letter) {
        switch (letter) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (letter < ' ') {
                    text.append("\\u00")
                            .append(Character.forDigit(letter >> 4, 16))
                            .append(Character.forDigit(letter & 15, 16));
                } else {
                    text.append(letter);
                }
            }
        }
    }
}
