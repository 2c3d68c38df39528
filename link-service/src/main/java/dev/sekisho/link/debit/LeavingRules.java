package dev.sekisho.link.debit;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.suspension.CanaryDraw;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.kernel.suspension.Suspension;
import dev.sekisho.link.link.ActiveLink;
import dev.sekisho.link.link.Link;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What may leave through a link at one moment; the first rule that is against it says why.
 *
 * @param stops all that stands in the book against charges
 * @param canaries whom a stop lets through
 */
record LeavingRules(List<Suspension> stops, CanaryDraw canaries, Instant now) {

    LeavingRules {
        stops = List.copyOf(stops);
    }

    /** Against an order that is new. @param link the one it names, if there is one */
    Optional<CloseReason> against(DebitOrder order, Optional<Link> link) {
        return link.filter(found -> found.head().wallet().equals(order.wallet()))
                .map(own -> against(own).or(() -> coolingOff(own)))
                .orElse(Optional.of(CloseReason.LINK_UNKNOWN));
    }

    /** Against anything that leaves through this link, now or again. */
    Optional<CloseReason> against(Link link) {
        if (!(link instanceof ActiveLink)) {
            return Optional.of(CloseReason.LINK_NOT_ACTIVE);
        }
        if (!link.head().verification().allowsAt(now)) {
            return Optional.of(CloseReason.VERIFICATION_OVERDUE);
        }
        return isStopped(link) ? Optional.of(CloseReason.SUSPENDED) : Optional.empty();
    }

    private boolean isStopped(Link link) {
        Optional<BankCode> bank = Optional.of(link.head().bank());
        return stops.stream()
                .anyMatch(stop -> stop.refuses(
                        Operation.CHARGE, bank, canaries.of(link.head().wallet()), now));
    }

    private Optional<CloseReason> coolingOff(Link link) {
        return link.head().terms().isChargeableAt(now) ? Optional.empty() : Optional.of(CloseReason.COOLING_OFF);
    }
}
