package dev.sekisho.charge.monitoring.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.monitoring.AlertHead;
import dev.sekisho.charge.monitoring.Movement;
import dev.sekisho.charge.monitoring.MovementKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was seen: the rule's words, a sentence of the figures, and the movements; for staff only. */
record EvidenceView(
        String ruleId,
        int ruleVersion,
        String wordsJa,
        String wordsEn,
        String seenJa,
        String seenEn,
        List<Moved> movements) {

    private static final String SEPARATOR = "\u001f";

    /** One movement. @param stopped whether the hold kept it from leaving */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Moved(
            UUID movementId,
            MovementKind kind,
            UUID walletId,
            long amountYen,
            Instant at,
            List<String> place,
            boolean stopped) {

        static Moved of(Movement movement) {
            return new Moved(
                    movement.id(),
                    movement.kind(),
                    movement.walletId().value(),
                    movement.amount().yen(),
                    movement.at(),
                    movement.place().map(text -> List.of(text.split(SEPARATOR))).orElse(null),
                    movement.stopped());
        }
    }

    static EvidenceView of(AlertHead alert, List<Movement> movements) {
        long yen = movements.stream().mapToLong(one -> one.amount().yen()).sum();
        long wallets = movements.stream().map(Movement::walletId).distinct().count();
        return new EvidenceView(
                alert.ruleId(),
                alert.ruleVersion(),
                alert.terms().words().ja(),
                alert.terms().words().en(),
                "%d件、合計%,d円、ウォレット%d件".formatted(movements.size(), yen, wallets),
                "%d movements of %,d yen in all, of %d wallets".formatted(movements.size(), yen, wallets),
                movements.stream().map(Moved::of).toList());
    }
}
