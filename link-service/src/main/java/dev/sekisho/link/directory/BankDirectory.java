package dev.sekisho.link.directory;

import dev.sekisho.kernel.id.BankCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Every bank of the Zengin system and its branches, as of a Japanese day: codes end and are taken over, so that no question
 * is answered without a day. There is no question by name: two banks that stand side by side share their kana (0168, 0489).
 */
public final class BankDirectory {

    /** More than any code was ever handed on. */
    private static final int MOST_SUCCESSIONS = 10;

    private final Map<BankCode, List<ListedBank>> byCode = new HashMap<>();

    /**
     * @param standing the banks of today, one to a code
     * @param past what was under a code before; where that was the standing bank's, it begins when the last of them ended
     */
    public BankDirectory(Collection<ListedBank> standing, Collection<ListedBank> past) {
        past.forEach(this::add);
        standing.forEach(bank -> add(begun(bank)));
    }

    private ListedBank begun(ListedBank bank) {
        return byCode.getOrDefault(bank.code(), List.of()).stream()
                .map(before -> before.validity().until())
                .max(LocalDate::compareTo)
                .map(end -> bank.during(new Validity(end, bank.validity().until())))
                .orElse(bank);
    }

    private void add(ListedBank bank) {
        List<ListedBank> ofCode = byCode.computeIfAbsent(bank.code(), code -> new ArrayList<>());
        if (ofCode.stream().anyMatch(other -> other.validity().overlaps(bank.validity()))) {
            throw new IllegalArgumentException("two banks have the code " + bank.code() + " on one day");
        }
        ofCode.add(bank);
    }

    public Optional<ListedBank> bank(BankCode code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(bank -> bank.validity().includes(day))
                .findFirst();
    }

    /** The bank that keeps the accounts of this code on that day: itself, or the one it went into. */
    public Optional<ListedBank> keeper(BankCode code, LocalDate day) {
        BankCode present = code;
        for (int succession = 0; succession < MOST_SUCCESSIONS; succession++) {
            Optional<ListedBank> standing = bank(present, day);
            if (standing.isPresent()) {
                return standing;
            }
            Optional<BankCode> successor = endedBefore(present, day).flatMap(ListedBank::successor);
            if (successor.isEmpty()) {
                return Optional.empty();
            }
            present = successor.get();
        }
        throw new IllegalStateException("the successions of " + code + " have no end");
    }

    private Optional<ListedBank> endedBefore(BankCode code, LocalDate day) {
        return byCode.getOrDefault(code, List.of()).stream()
                .filter(bank -> !day.isBefore(bank.validity().until()))
                .max((one, other) ->
                        one.validity().until().compareTo(other.validity().until()));
    }

    /** Whether an account can be there on that day; of a bank of the past only the code is known, so any branch may be. */
    public boolean mayBeAt(BankCode code, String branch, LocalDate day) {
        return bank(code, day)
                .map(bank -> bank.branches().isEmpty() || bank.branches().containsKey(branch))
                .orElse(false);
    }

    /** @param prefix how the codes begin @param after the last code that was seen; empty for the first */
    public List<ListedBranch> branches(ListedBank bank, String prefix, String after, int limit) {
        String from = after.compareTo(prefix) > 0 ? after : prefix;
        return bank.branches().tailMap(from, !from.equals(after)).values().stream()
                .takeWhile(branch -> branch.code().startsWith(prefix))
                .limit(limit)
                .toList();
    }
}
