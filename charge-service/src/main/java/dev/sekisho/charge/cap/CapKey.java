package dev.sekisho.charge.cap;

import dev.sekisho.charge.link.LinkCopy;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** One counter of money charged; its natural order is the order of locking. */
public record CapKey(CapScope scope, UUID id) implements Comparable<CapKey> {

    private static final Comparator<CapKey> LOCKING =
            Comparator.comparing(CapKey::scope).thenComparing(key -> key.id().toString());

    public CapKey {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(id, "id");
    }

    /** Every counter that a charge over this link runs up, in the order of locking. */
    public static SortedSet<CapKey> allOf(LinkCopy link) {
        SortedSet<CapKey> keys = new TreeSet<>();
        for (CapScope scope : CapScope.values()) {
            of(scope, link).ifPresent(keys::add);
        }
        return keys;
    }

    /** The counter of one scope; none of a person where nobody was identified. */
    public static Optional<CapKey> of(CapScope scope, LinkCopy link) {
        return switch (scope) {
            case WALLET -> Optional.of(new CapKey(scope, link.walletId().value()));
            case BANK_ACCOUNT ->
                Optional.of(new CapKey(scope, link.bankAccountId().value()));
            case PERSON -> link.person().map(person -> new CapKey(scope, person.value()));
        };
    }

    @Override
    public int compareTo(CapKey other) {
        return LOCKING.compare(this, other);
    }
}
