package dev.sekisho.charge.merchant;

import dev.sekisho.kernel.event.charge.MerchantCategorySet;
import dev.sekisho.kernel.event.charge.MerchantEnded;
import dev.sekisho.kernel.event.charge.MerchantRegistered;
import dev.sekisho.kernel.id.MerchantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A company that may be paid from wallets.
 *
 * @param categories in the order in which they were set, never changed: of two from the same moment the later set counts
 * @param until from then on it is paid nothing new
 */
public record Merchant(MerchantId id, String name, List<CategoryFrom> categories, Optional<Instant> until) {

    public Merchant {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(until, "until");
        categories = List.copyOf(categories);
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("a merchant is of some category");
        }
    }

    static Merchant first(MerchantId id, String name, CategoryFrom category) {
        return new Merchant(id, name, List.of(category), Optional.empty());
    }

    /** Empty before its first category counts: then nobody may pay it. */
    public Optional<MerchantCategory> categoryAt(Instant moment) {
        return categories.stream()
                .filter(one -> one.countsAt(moment))
                .reduce((before, after) -> after.from().isBefore(before.from()) ? before : after)
                .map(CategoryFrom::category);
    }

    public boolean isEndedAt(Instant moment) {
        return until.filter(end -> !moment.isBefore(end)).isPresent();
    }

    /** The moment of its first category. */
    public Instant since() {
        return categories.stream()
                .map(CategoryFrom::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    Merchant named(String newName) {
        return new Merchant(id, newName, categories, until);
    }

    Merchant with(CategoryFrom category) {
        return new Merchant(
                id,
                name,
                Stream.concat(categories.stream(), Stream.of(category)).toList(),
                until);
    }

    Merchant ending(Instant end) {
        return new Merchant(id, name, categories, Optional.of(end));
    }

    /** With the category of that moment; of one that is registered for a later day, its first. */
    MerchantRegistered registered(Instant now) {
        return new MerchantRegistered(
                id.value(), categoryAt(now).orElseGet(() -> newest().category()).name());
    }

    MerchantCategorySet categorySet(Optional<UUID> change) {
        return new MerchantCategorySet(id.value(), newest().category().name(), newest().from(), change.orElse(null));
    }

    MerchantEnded ended(UUID change) {
        return new MerchantEnded(id.value(), until.orElseThrow(), change);
    }

    private CategoryFrom newest() {
        return categories.get(categories.size() - 1);
    }
}
