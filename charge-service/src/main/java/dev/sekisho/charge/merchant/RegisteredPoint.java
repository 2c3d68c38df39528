package dev.sekisho.charge.merchant;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * All that the registry knows of one sales point.
 *
 * @param category the merchant's at the moment that was asked about; empty if it had none, or there is no such merchant
 * @param merchantUntil from then on the merchant is paid nothing new
 */
public record RegisteredPoint(
        Optional<MerchantCategory> category,
        Optional<Instant> merchantUntil,
        Optional<Shop> shop,
        Optional<Terminal> terminal) {

    /** Nothing is known. */
    public static final RegisteredPoint UNKNOWN =
            new RegisteredPoint(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public RegisteredPoint {
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(merchantUntil, "merchantUntil");
        Objects.requireNonNull(shop, "shop");
        Objects.requireNonNull(terminal, "terminal");
    }

    /** Why nobody can pay there at that moment; empty if somebody can. */
    public Optional<NotAccepted> refusalAt(Instant now) {
        return NotAccepted.at(this, now);
    }

    boolean isOfEndedMerchant(Instant now) {
        return merchantUntil.filter(end -> !now.isBefore(end)).isPresent();
    }
}
