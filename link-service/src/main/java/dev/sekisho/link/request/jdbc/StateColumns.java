package dev.sekisho.link.request.jdbc;

import dev.sekisho.link.request.Refusal;
import dev.sekisho.link.request.RequestState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * What of a link request changes with its state, as it is stored; whatever is about the person or the account lies sealed.
 *
 * @param sealedCase of an open request only
 * @param visit by what the bank's answer is found again; only while it is waited for
 * @param askAt of an approval in a bank's app only
 * @param visitedBank whether this state shows that the customer was sent to the bank
 * @param refusedCodes of a request whose code was sent; the number stays in later states
 * @param resends the same
 * @param linkId of a request that became a link only
 * @param refusal of a refused request only
 */
record StateColumns(
        RequestState state,
        byte[] sealedCase,
        byte[] visit,
        Instant askAt,
        boolean visitedBank,
        Integer refusedCodes,
        Integer resends,
        UUID linkId,
        Optional<Refusal> refusal) {

    <T> T ofRefusal(Function<Refusal, T> value) {
        return refusal.map(value).orElse(null);
    }
}
