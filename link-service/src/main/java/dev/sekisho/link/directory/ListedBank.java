package dev.sekisho.link.directory;

import dev.sekisho.kernel.id.BankCode;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One bank under one code for one time, with its branches by code.
 *
 * @param kana as the Zengin system writes it: no small kana
 * @param successor the code that keeps the accounts afterwards; empty while the bank stands
 * @param branches empty for a bank of the past, whose branches are not kept
 */
public record ListedBank(
        BankCode code,
        String name,
        String kana,
        String hiragana,
        String latin,
        Validity validity,
        Optional<BankCode> successor,
        NavigableMap<String, ListedBranch> branches) {

    public ListedBank {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(successor, "successor");
        branches = Collections.unmodifiableNavigableMap(new TreeMap<>(branches));
        if (name.isBlank() || kana.isBlank() || hiragana.isBlank() || latin.isBlank()) {
            throw new IllegalArgumentException("a bank has a name in four scripts");
        }
    }

    ListedBank during(Validity other) {
        return new ListedBank(code, name, kana, hiragana, latin, other, successor, branches);
    }

    @Override
    public String toString() {
        return "ListedBank[" + code + " " + name + "]";
    }
}
