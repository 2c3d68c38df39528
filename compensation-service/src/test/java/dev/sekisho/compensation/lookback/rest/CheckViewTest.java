package dev.sekisho.compensation.lookback.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.lookback.ChargedAccount;
import dev.sekisho.compensation.lookback.CheckHead;
import dev.sekisho.compensation.lookback.DepositorChecks.AskedCharge;
import dev.sekisho.compensation.lookback.WaitingCheck;
import dev.sekisho.compensation.lookback.rest.CheckView.ChargeView;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a bank is shown of a depositor while the copy is being rebuilt. */
@Tag("A52")
class CheckViewTest {

    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    @Test
    void namesTheChargesThatTheCopyHasAndStillTheWholeAmount() {
        ChargeId known = ChargeId.random();
        ChargedAccount account = new ChargedAccount(
                WalletId.random(),
                BankAccountId.random(),
                new BankCode("0998"),
                Optional.empty(),
                List.of(known, ChargeId.random()),
                Money.yen(30_000));
        CheckHead head = new CheckHead(
                UUID.randomUUID(), UUID.randomUUID(), CaseNumber.of(2026, 1), account, NOON, NOON.plusSeconds(1), 1);
        AskedCharge charge = new AskedCharge(known.value(), Optional.of("R-1"), 10_000, NOON);

        CheckView view =
                CheckView.of(new WaitingCheck(head, Optional.empty(), 0), Map.of(known.value(), charge), true, NOON);

        assertThat(view.charges()).extracting(ChargeView::chargeId).containsExactly(known.value());
        assertThat(view.amountYen()).isEqualTo(30_000);
    }
}
