package dev.sekisho.compensation.preservation;

import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.MerchantId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;

/**
 * The pictures of one till from one moment to another: what is asked for.
 *
 * @param payments how many payments fall into it
 * @param amount of stolen money that was spent there then
 * @param charges whose money it was
 * @param keptUntil from then on the shop may have none of the first of them any more
 */
public record CameraWindow(
        MerchantId merchant,
        String category,
        String shop,
        String terminal,
        Instant from,
        Instant to,
        long payments,
        Money amount,
        List<ChargeId> charges,
        Instant keptUntil) {

    public CameraWindow {
        charges = List.copyOf(charges);
    }

    public boolean isGoneAt(Instant now) {
        return !now.isBefore(keptUntil);
    }
}
