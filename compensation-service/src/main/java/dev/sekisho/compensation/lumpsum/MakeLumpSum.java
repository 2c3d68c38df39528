package dev.sekisho.compensation.lumpsum;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.LumpSumId;
import dev.sekisho.compensation.claim.Payable;
import dev.sekisho.compensation.claim.PayableClaims;
import dev.sekisho.compensation.paymentrun.HearRefusal;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Puts the approved claims of one bank's depositors into one list, which their bank is to credit. */
@ApplicationScoped
public class MakeLumpSum {

    private static final long FIRST_VERSION = 1;

    private final HearRefusal hear;
    private final PayableClaims claims;
    private final LumpSums lumpSums;
    private final LumpSumLimits limits;
    private final InstantSource clock;

    MakeLumpSum(HearRefusal hear, PayableClaims claims, LumpSums lumpSums, LumpSumLimits limits, InstantSource clock) {
        this.hear = hear;
        this.claims = claims;
        this.lumpSums = lumpSums;
        this.limits = limits;
        this.clock = clock;
    }

    @Transactional
    public LumpSumOutcome make(BankCode bank, Actor maker) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        hear.alone();
        List<Payable> lines = claims.take(bank, limits.lines());
        if (lines.isEmpty()) {
            return new LumpSumOutcome.Refused(LumpSumRule.NOTHING_TO_PAY);
        }
        LumpSumId id = LumpSumId.random();
        Money total = lines.stream().map(Payable::owed).reduce(Money.ZERO, Money::plus);
        MadeLumpSum made = new MadeLumpSum(
                new LumpSumHead(
                        id,
                        bank,
                        lines.size(),
                        total,
                        LumpSumHash.of(id, bank, lines),
                        maker.person(),
                        now,
                        FIRST_VERSION),
                List.of());
        lumpSums.add(made, lines, LumpSumFacts.made(made.head()));
        claims.enter(id, lines);
        return new LumpSumOutcome.Done(made);
    }
}
