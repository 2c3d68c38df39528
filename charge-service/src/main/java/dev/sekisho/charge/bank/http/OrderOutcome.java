package dev.sekisho.charge.bank.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.sekisho.charge.bank.BankAnswer;
import dev.sekisho.charge.bank.BankAnswer.WaitsFor;
import dev.sekisho.charge.bank.BankOrder;
import dev.sekisho.charge.bank.Direction;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** What link-service says of an order; anything but a clear ACCEPTED or DECLINED about this very order is unknown. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderOutcome(
        UUID chargeId,
        UUID payoutId,
        String outcome,
        String bankReference,
        String reason,
        Instant askAgainAt,
        String waitsFor) {

    private static final int MOST_CHARS = 200;
    private static final String UNNAMED = "UNNAMED";

    BankAnswer about(BankOrder order) {
        UUID named = order.direction() == Direction.DEBIT ? chargeId : payoutId;
        if (!order.id().equals(named) || outcome == null) {
            return new BankAnswer.Unknown();
        }
        return switch (outcome) {
            case "ACCEPTED" -> new BankAnswer.Accepted(named(bankReference));
            case "DECLINED" -> new BankAnswer.Declined(named(reason));
            default -> unknown();
        };
    }

    private BankAnswer unknown() {
        return askAgainAt == null
                ? new BankAnswer.Unknown()
                : Arrays.stream(WaitsFor.values())
                        .filter(known -> known.name().equals(waitsFor))
                        .findFirst()
                        .<BankAnswer>map(known -> new BankAnswer.NotNow(askAgainAt, known))
                        .orElseGet(BankAnswer.Unknown::new);
    }

    private static String named(String said) {
        if (said == null || said.isBlank()) {
            return UNNAMED;
        }
        return said.length() > MOST_CHARS ? said.substring(0, MOST_CHARS) : said;
    }
}
