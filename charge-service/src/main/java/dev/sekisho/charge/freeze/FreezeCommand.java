package dev.sekisho.charge.freeze;

import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What somebody entitled wants frozen.
 *
 * @param endsAt exactly with a hold: what a person or a bank decided lasts until it is released
 * @param reason a code
 * @param by the service or the member of staff who imposes it
 */
public record FreezeCommand(
        FreezeId id,
        WalletId walletId,
        FreezeGrade grade,
        Optional<Instant> endsAt,
        Optional<String> caseNumber,
        String reason,
        String by) {

    public FreezeCommand {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(walletId, "walletId");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        if (endsWrongly(grade, endsAt)) {
            throw new IllegalArgumentException("a hold has an end, and nothing else has");
        }
    }

    public static boolean endsWrongly(FreezeGrade grade, Optional<Instant> endsAt) {
        return (grade == FreezeGrade.HOLD) != endsAt.isPresent();
    }
}
