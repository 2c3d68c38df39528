package dev.sekisho.kit.suspension;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.Canary;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.kernel.suspension.SuspensionBook;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A book that is asked on every request: says what {@link SuspensionBook#refusing} says, without reading it through. */
final class IndexedBook {

    private final SuspensionBook book;
    private final Map<Place, List<Suspension>> byPlace;

    IndexedBook(SuspensionBook book) {
        this.book = book;
        this.byPlace = book.entries().stream().collect(Collectors.groupingBy(e -> new Place(e.operation(), e.bank())));
    }

    SuspensionBook book() {
        return book;
    }

    Optional<Suspension> refusing(Operation operation, Optional<BankCode> bank, Predicate<Canary> isIn, Instant now) {
        Optional<Suspension> forAll = standing(new Place(operation, Optional.empty()), isIn, now);
        return forAll.isPresent() || bank.isEmpty() ? forAll : standing(new Place(operation, bank), isIn, now);
    }

    List<Suspension> canariesAt(BankCode bank) {
        return book.entries().stream()
                .filter(entry -> entry.canary().isPresent() && entry.bank().equals(Optional.of(bank)))
                .toList();
    }

    private Optional<Suspension> standing(Place place, Predicate<Canary> isIn, Instant now) {
        for (Suspension entry : byPlace.getOrDefault(place, List.of())) {
            if (!entry.hasEnded(now) && !entry.letsThrough(isIn)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private record Place(Operation operation, Optional<BankCode> bank) {}
}
