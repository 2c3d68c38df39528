package dev.sekisho.identity.risk.data;

import dev.sekisho.identity.risk.Counted;
import dev.sekisho.identity.risk.RiskPolicy;
import dev.sekisho.identity.risk.RiskRule;
import dev.sekisho.identity.risk.RiskRule.Days;
import dev.sekisho.identity.risk.Severity;
import dev.sekisho.identity.risk.SignalKind;
import dev.sekisho.kernel.origin.AddressKind;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a risk policy from lines: its version, the sum at which it holds, and a line for each rule. */
public final class FileRiskPolicy {

    private static final String VERSION = "version,";
    private static final String HOLD_AT = "hold-at,";
    private static final int FIELDS = 10;

    private FileRiskPolicy() {}

    /** @throws IllegalArgumentException naming the line that is wrong */
    public static RiskPolicy of(List<String> text) {
        List<String> lines = text.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        return new RiskPolicy(
                setting(lines, VERSION),
                Integer.parseInt(setting(lines, HOLD_AT)),
                lines.stream()
                        .filter(line -> !line.startsWith(VERSION) && !line.startsWith(HOLD_AT))
                        .map(FileRiskPolicy::rule)
                        .toList());
    }

    private static String setting(List<String> lines, String name) {
        List<String> found =
                lines.stream().filter(line -> line.startsWith(name)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException("the risk policy has one line " + name);
        }
        return found.get(0).substring(name.length()).strip();
    }

    private static RiskRule rule(String line) {
        String[] fields = Arrays.stream(line.split(",", -1)).map(String::strip).toArray(String[]::new);
        try {
            if (fields.length == FIELDS) {
                return rule(fields);
            }
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw new IllegalArgumentException("the risk policy has a wrong line: " + line, wrong);
        }
        throw new IllegalArgumentException("the risk policy has a wrong line: " + line);
    }

    private static RiskRule rule(String[] fields) {
        Optional<LocalDate> until = fields[2].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(fields[2]));
        return new RiskRule(
                fields[0],
                SignalKind.valueOf(fields[3]),
                Counted.valueOf(fields[4]),
                Duration.parse(fields[5]),
                Integer.parseInt(fields[6]),
                Severity.valueOf(fields[7]),
                Integer.parseInt(fields[8]),
                networks(fields[9]),
                new Days(LocalDate.parse(fields[1]), until));
    }

    private static Set<AddressKind> networks(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(AddressKind::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
