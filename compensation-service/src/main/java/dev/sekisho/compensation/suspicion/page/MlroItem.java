package dev.sekisho.compensation.suspicion.page;

import dev.sekisho.compensation.suspicion.DecidedItem;
import dev.sekisho.compensation.suspicion.Decision;
import dev.sekisho.compensation.suspicion.Ground;
import dev.sekisho.compensation.suspicion.ItemHead;
import dev.sekisho.compensation.suspicion.SuspicionItem;
import dev.sekisho.compensation.suspicion.Verdict;
import dev.sekisho.kernel.id.WalletId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One item with its reason; never printed.
 *
 * @param walletId null where the ground is a case
 * @param verdict null as long as nobody decided, and so are decidedAt and reason
 * @param stands whether the last thing that was said was refused, as what was decided stands
 */
public record MlroItem(
        String path,
        String caseNumber,
        Ground ground,
        String walletId,
        Instant raisedAt,
        Instant decideBy,
        boolean late,
        Verdict verdict,
        Instant decidedAt,
        String reason,
        List<Verdict> possible,
        boolean stands) {

    static String pathOf(UUID itemId) {
        return "/mlro/" + itemId;
    }

    static MlroItem of(SuspicionItem item, Instant now, boolean stands) {
        ItemHead head = item.head();
        Optional<Decision> decision =
                item instanceof DecidedItem decided ? Optional.of(decided.decision()) : Optional.empty();
        return new MlroItem(
                pathOf(head.id()),
                head.caseNumber().value(),
                head.ground(),
                head.wallet().map(WalletId::toString).orElse(null),
                head.raisedAt(),
                head.decideBy(),
                item.isOverdueAt(now),
                decision.map(Decision::verdict).orElse(null),
                decision.map(Decision::at).orElse(null),
                decision.map(Decision::reason).orElse(null),
                Arrays.stream(Verdict.values()).filter(item::mayBecome).toList(),
                stands);
    }

    @Override
    public String toString() {
        return "MlroItem[***]";
    }
}
