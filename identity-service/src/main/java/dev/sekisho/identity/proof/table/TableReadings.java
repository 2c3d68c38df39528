package dev.sekisho.identity.proof.table;

import dev.sekisho.identity.proof.KanaForm;
import dev.sekisho.identity.proof.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Readings from the bundled table: every character, or run of them, has to stand in it. */
@ApplicationScoped
class TableReadings implements Readings {

    private static final String FILE = "/policy/name-readings.tsv";
    private static final Pattern SPACES = Pattern.compile("[\\s\u3000]+");
    private static final int LONGEST_ENTRY = 4;
    private static final int LONGEST_NAME = 20;
    private static final int LONGEST_READING = 40;

    /** What the first sound of a later part may become, plain before voiced. */
    private static final String PLAIN = "カキクケコサシスセソタチツテトハヒフヘホ";

    private static final String VOICED = "ガギグゲゴザジズゼゾダヂヅデドバビブベボ";
    /** Sounds that are written in two ways after voicing. */
    private static final Map<Character, Character> SAME = Map.of('ヂ', 'ジ', 'ヅ', 'ズ', 'ヲ', 'オ');

    private final Map<String, Set<String>> table;

    TableReadings() {
        this.table = load();
    }

    @Override
    public Plausibility of(String nameKanji, String nameKana) {
        List<String> written = parts(nameKanji);
        List<String> read = parts(nameKana);
        boolean partByPart = written.size() == read.size();
        List<String> characters = partByPart ? written : List.of(String.join("", written));
        List<String> sounds = partByPart ? read : List.of(String.join("", read));
        for (int part = 0; part < characters.size(); part++) {
            if (!isRead(characters.get(part), form(sounds.get(part)))) {
                return Plausibility.NOT_KNOWN;
            }
        }
        return characters.isEmpty() ? Plausibility.NOT_KNOWN : Plausibility.PLAUSIBLE;
    }

    private boolean isRead(String written, String read) {
        boolean bounded = !written.isEmpty()
                && !read.isEmpty()
                && written.length() <= LONGEST_NAME
                && read.length() <= LONGEST_READING;
        return bounded && reaches(written, read);
    }

    /** Whether some way through the characters ends where the reading ends: reached[i][j] after i and j of them. */
    private boolean reaches(String written, String read) {
        boolean[][] reached = new boolean[written.length() + 1][read.length() + 1];
        reached[0][0] = true;
        for (int from = 0; from < written.length(); from++) {
            for (int until = from + 1; until <= Math.min(written.length(), from + LONGEST_ENTRY); until++) {
                advance(reached, from, until, readingsOf(written, from, until), read);
            }
        }
        return reached[written.length()][read.length()];
    }

    private static void advance(boolean[][] reached, int from, int until, Set<String> readings, String read) {
        for (int at = 0; at <= read.length(); at++) {
            for (String reading : readings) {
                if (reached[from][at] && read.startsWith(reading, at)) {
                    reached[until][at + reading.length()] = true;
                }
            }
        }
    }

    private Set<String> readingsOf(String written, int from, int until) {
        String entry = written.substring(from, until);
        boolean repeats = entry.equals("々") && from > 0;
        String known = repeats ? written.substring(from - 1, from) : entry;
        Set<String> plain = isKana(known) ? Set.of(form(known)) : table.getOrDefault(known, Set.of());
        return from == 0
                ? plain
                : plain.stream().flatMap(TableReadings::alsoVoiced).collect(Collectors.toSet());
    }

    private static Stream<String> alsoVoiced(String reading) {
        int plain = PLAIN.indexOf(reading.charAt(0));
        return plain < 0
                ? Stream.of(reading)
                : Stream.of(reading, sameSound(VOICED.charAt(plain) + reading.substring(1)));
    }

    private static boolean isKana(String text) {
        return text.codePoints().allMatch(c -> (c >= 'ぁ' && c <= 'ゖ') || (c >= 'ァ' && c <= 'ー'));
    }

    private static String form(String reading) {
        return sameSound(KanaForm.of(reading));
    }

    private static String sameSound(String reading) {
        StringBuilder same = new StringBuilder(reading);
        for (int i = 0; i < same.length(); i++) {
            same.setCharAt(i, SAME.getOrDefault(same.charAt(i), same.charAt(i)));
        }
        return same.toString();
    }

    private static List<String> parts(String name) {
        return Stream.of(SPACES.split(name.strip()))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static Map<String, Set<String>> load() {
        try (var file = new BufferedReader(
                new InputStreamReader(TableReadings.class.getResourceAsStream(FILE), StandardCharsets.UTF_8))) {
            Map<String, Set<String>> table = new HashMap<>();
            file.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(line -> {
                        String[] columns = line.split("\t", -1);
                        table.put(
                                columns[0],
                                Stream.of(columns[1].split(",", -1))
                                        .map(TableReadings::form)
                                        .collect(Collectors.toSet()));
                    });
            return Map.copyOf(table);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the table of readings cannot be read", unreadable);
        }
    }
}
