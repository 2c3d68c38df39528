package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.IdentityRoot;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One method and its days.
 *
 * @param code what the method is in the field's words, whatever letter a rule gives it
 * @param until the first day on which it takes no new proofs
 * @param purposes what a proof made in these days is good for
 */
public record MethodEntry(
        IdentityMethod method,
        String code,
        LocalDate from,
        Optional<LocalDate> until,
        MethodStrength strength,
        IdentityRoot root,
        Set<ProofUse> purposes) {

    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

    public MethodEntry {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(strength, "strength");
        purposes = Set.copyOf(purposes);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException(method + " has no code in words");
        }
        if (until.map(end -> !end.isAfter(from)).orElse(false)) {
            throw new IllegalArgumentException(method + " ends before it begins");
        }
        if (root != method.root()) {
            throw new IllegalArgumentException(method + " rests on another root");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    boolean overlaps(MethodEntry other) {
        return method == other.method && (covers(other.from) || other.covers(from));
    }
}
