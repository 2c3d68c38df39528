package dev.sekisho.link.directory;

import java.util.regex.Pattern;

/** A branch as the directory lists it: three digits that mean something only together with the bank's four. */
public record ListedBranch(String code, String name, String kana) {

    private static final Pattern CODE = Pattern.compile("[0-9]{3}");

    public ListedBranch {
        if (!CODE.matcher(code).matches() || name.isBlank() || kana.isBlank()) {
            throw new IllegalArgumentException("a branch has three digits, a name and its kana");
        }
    }
}
