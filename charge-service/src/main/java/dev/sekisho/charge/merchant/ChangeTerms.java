package dev.sekisho.charge.merchant;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What is to change of a merchant.
 *
 * @param name exactly of one that is registered
 * @param category exactly of one that is registered or counts as another
 * @param terminal exactly of a stop that is lifted
 */
public record ChangeTerms(
        Kind kind, Optional<String> name, Optional<MerchantCategory> category, Optional<SalesPoint> terminal) {

    public ChangeTerms {
        Objects.requireNonNull(kind, "kind");
        if (name.isPresent() != (kind == Kind.REGISTER)
                || category.isPresent() != (kind == Kind.REGISTER || kind == Kind.CATEGORISE)
                || terminal.isPresent() != (kind == Kind.LIFT_STOP)) {
            throw new IllegalArgumentException("a change says what belongs to its kind, and nothing else");
        }
    }

    /** Why it does not fit what is there; empty if it does. @param stopped what the terminal it names is */
    Optional<ChangeRefusal> misfit(Optional<Merchant> merchant, Optional<Terminal> stopped, Instant now) {
        if (kind == Kind.REGISTER) {
            return merchant.map(known -> ChangeRefusal.MERCHANT_KNOWN);
        }
        if (merchant.isEmpty()) {
            return Optional.of(ChangeRefusal.MERCHANT_UNKNOWN);
        }
        if (kind == Kind.LIFT_STOP) {
            return stopped.filter(StoppedTerminal.class::isInstance).isPresent()
                    ? Optional.empty()
                    : Optional.of(ChangeRefusal.NOT_STOPPED);
        }
        return merchant.get().isEndedAt(now) ? Optional.of(ChangeRefusal.MERCHANT_ENDED) : Optional.empty();
    }

    /** What it does. */
    public enum Kind {
        /** A merchant may be paid from its moment on. */
        REGISTER,
        /** Payments count as another category from its moment on. */
        CATEGORISE,
        /** The merchant is paid nothing new from its moment on. */
        END,
        /** A stopped terminal takes payments again, as soon as it is approved. */
        LIFT_STOP
    }
}
