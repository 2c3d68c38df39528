package dev.sekisho.compensation.fraudcase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A case of two banks: each sees its own part. */
@Tag("TD8")
class CaseFileTest {

    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");
    private static final BankCode BANK = new BankCode("0998");
    private static final BankCode OTHER = new BankCode("0997");

    private final WalletId shared = WalletId.random();
    private final WalletId others = WalletId.random();
    private final Thing ownAccount = Thing.bankAccount(BankAccountId.random(), BANK);
    private final Thing ownLink = Thing.link(LinkId.random(), BANK, shared);
    private final Thing otherLink = Thing.link(LinkId.random(), OTHER, shared);
    private final Thing otherCharge = Thing.charge(ChargeId.random(), OTHER, others);
    private final CaseNumber number = CaseNumber.of(2026, 1);
    private final CaseFile file = new CaseFile(
            new OpenCase(new CaseHead(UUID.randomUUID(), number, NOON, NOON.plusSeconds(1), 1)),
            List.of(report("BANK", BANK), report("VICTIM", BANK), report("BANK", OTHER)),
            List.of(ownAccount, ownLink, otherLink, otherCharge, Thing.wallet(shared), Thing.wallet(others)),
            List.of(Thing.charge(ChargeId.random(), OTHER, others)),
            List.of(victim(BANK), victim(OTHER)),
            List.of(
                    measure(Grade.STOP, ownLink.id()),
                    measure(Grade.STOP, otherLink.id()),
                    measure(Grade.FREEZE, shared.value()),
                    measure(Grade.FREEZE, others.value())));

    @Test
    void isShownToABankAsFarAsItsOwnDepositorsGo() {
        CaseFile seen = file.seenBy(BANK);

        assertThat(seen.things()).containsExactly(ownAccount, ownLink, Thing.wallet(shared));
        assertThat(seen.possible()).isEmpty();
        assertThat(seen.confirmed()).extracting(VictimCharge::bank).containsExactly(BANK);
        assertThat(seen.measures())
                .extracting(measure -> measure.wanted().targetId())
                .containsExactly(ownLink.id(), shared.value());
    }

    @Test
    void doesNotShowABankWhatAVictimSaidToUs() {
        List<ReportLine> reports = file.seenBy(BANK).reports();

        assertThat(reports).extracting(ReportLine::source).containsExactly("BANK", "VICTIM");
        assertThat(reports).extracting(ReportLine::statement).containsExactly(Optional.of("words"), Optional.empty());
    }

    private static ReportLine report(String source, BankCode bank) {
        return new ReportLine(
                UUID.randomUUID(),
                source,
                "BANK_API",
                "SUSPECTED",
                "RULE",
                NOON,
                Optional.of(bank),
                Optional.empty(),
                Optional.empty(),
                "NOT_ASKED",
                Period.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.of("words"));
    }

    private VictimCharge victim(BankCode bank) {
        return new VictimCharge(
                ChargeId.random(), shared, BankAccountId.random(), bank, Money.yen(30_000), NOON, false);
    }

    private Measure measure(Grade grade, UUID target) {
        return new Measure(
                UUID.randomUUID(),
                number,
                new Wanted(grade, target, Optional.empty(), "RULE"),
                false,
                MeasureState.UNDER_WAY,
                1,
                Optional.empty());
    }
}
