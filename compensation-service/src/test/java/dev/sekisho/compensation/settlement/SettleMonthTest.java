package dev.sekisho.compensation.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.ClaimType;
import dev.sekisho.compensation.settlement.Payment.Came;
import dev.sekisho.compensation.settlement.Payment.Settled;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A month is settled whole or not at all. */
@Tag("A47")
class SettleMonthTest {

    private static final BankCode BANK = new BankCode("0125");
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final Instant JANUARY = Instant.parse("2027-01-06T01:00:00Z");

    private final InMemorySettlements settlements = new InMemorySettlements();
    private final SettleMonth settle =
            new SettleMonth(new InMemorySplitRules(), settlements, Clock.fixed(JANUARY, ZoneOffset.UTC));

    @Test
    void isRefusedWhereMoreIsOpenThanOneSettlementHolds() {
        for (int each = 0; each < 10_000; each++) {
            settlements.payments.add(settled());
        }
        assertThat(made()).isEqualTo(new Outcome.Refused<>(SettlementRule.NOTHING_TO_SETTLE));

        settlements.payments.add(settled());
        settlements.payments.add(fresh());

        assertThat(made())
                .as("what is behind them is not left out unsaid")
                .isEqualTo(new Outcome.Refused<>(SettlementRule.TOO_MUCH));
    }

    private Outcome<Settlement> made() {
        return settle.make(BANK, DECEMBER, new Actor(UUID.randomUUID(), PersonId.random()));
    }

    private static Payment settled() {
        return payment(Optional.of(new Settled(0, 0)), Optional.of(Fault.BANK), Came.CAME_BACK);
    }

    private static Payment fresh() {
        return payment(Optional.empty(), Optional.empty(), Came.PAID);
    }

    private static Payment payment(Optional<Settled> settled, Optional<Fault> fault, Came came) {
        return new Payment(
                ClaimId.random(),
                UUID.randomUUID(),
                "SKS-2026-000001-0",
                ClaimType.NON_CUSTOMER,
                Money.yen(5),
                LocalDate.of(2026, 12, 3),
                came,
                Fault.BANK,
                settled,
                fault);
    }
}
