package dev.sekisho.identity.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One line of a list's file and the entry it says: {@code reference,name,reading,aliases,birth}, aliases divided by
 * {@code |}, a field with a comma between quotation marks.
 */
public record ListLine(String text, ListEntry entry) {

    public static final int LONGEST = 1_000;

    private static final int FIELDS = 5;
    private static final int MOST_ALIASES = 20;
    private static final int LONGEST_FIELD = 200;

    /** Empty for what is not such a line. */
    public static Optional<ListLine> read(String text) {
        return text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)
                ? Optional.empty()
                : fields(text).filter(ListLine::isSound).flatMap(fields -> entry(text, fields));
    }

    private static boolean isSound(List<String> fields) {
        return fields.size() == FIELDS
                && !fields.get(0).isBlank()
                && fields.get(0).length() <= LONGEST_FIELD
                && (!fields.get(1).isBlank() || !fields.get(2).isBlank())
                && aliases(fields.get(3)).size() <= MOST_ALIASES;
    }

    private static Optional<ListLine> entry(String text, List<String> fields) {
        return ListedBirth.read(fields.get(4).strip())
                .map(birth -> new ListEntry(
                        fields.get(0).strip(),
                        fields.get(1).strip(),
                        fields.get(2).strip(),
                        aliases(fields.get(3)),
                        birth))
                .map(entry -> new ListLine(text, entry));
    }

    private static List<String> aliases(String field) {
        return Arrays.stream(field.split("\\|"))
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .toList();
    }

    /** The fields of a line by RFC 4180, but that a line never goes on in the next. */
    private static Optional<List<String>> fields(String text) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (quoted && letter == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                field.append(letter);
                at++;
            } else if (letter == '"') {
                quoted = !quoted;
            } else if (letter == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(letter);
            }
        }
        fields.add(field.toString());
        return quoted ? Optional.empty() : Optional.of(fields);
    }

    @Override
    public String toString() {
        return "ListLine[redacted]";
    }
}
