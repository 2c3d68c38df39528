package dev.sekisho.charge.freeze.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.freeze.StandingFreeze;
import dev.sekisho.charge.freeze.WalletFreezes;
import dev.sekisho.charge.wallet.FreezeGrade;
import dev.sekisho.charge.wallet.WalletInFull;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A wallet as the operator sees it: its money, and every freeze in force with its case.
 *
 * @param balanceYen all of it, what is held for merchants included
 * @param pendingYen what is under way to it, and what left it for a bank that may yet return it
 */
record FrozenWalletView(
        UUID walletId, long balanceYen, long heldYen, long pendingYen, List<Operation> frozen, List<Standing> freezes) {

    /** A freeze in force. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(
            UUID freezeId,
            FreezeGrade grade,
            Instant since,
            Instant endsAt,
            String caseNumber,
            String reason,
            String imposedBy) {

        static Standing of(StandingFreeze freeze) {
            return new Standing(
                    freeze.id().value(),
                    freeze.grade(),
                    freeze.since(),
                    freeze.endsAt().orElse(null),
                    freeze.caseNumber().orElse(null),
                    freeze.reason(),
                    freeze.imposedBy());
        }
    }

    static FrozenWalletView of(WalletInFull seen, WalletFreezes freezes) {
        return new FrozenWalletView(
                freezes.walletId().value(),
                seen.wallet().balance().yen(),
                seen.wallet().held().yen(),
                seen.underWay().yen(),
                freezes.frozen(),
                freezes.inForce().stream().map(Standing::of).toList());
    }
}
