package dev.sekisho.compensation.bankreturn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.InterimLine;
import dev.sekisho.compensation.claim.PaidLine;
import dev.sekisho.compensation.claim.RunId;
import dev.sekisho.compensation.zengin.AccountKind;
import dev.sekisho.compensation.zengin.Alphabet;
import dev.sekisho.compensation.zengin.ZenginAccount;
import dev.sekisho.compensation.zengin.ZenginName;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No transfer hides behind those that came back in the same statement. */
@Tag("IN-09")
class CandidatesTest {

    private static final LocalDate PAID = LocalDate.of(2026, 12, 3);
    private static final Money YEN = Money.yen(300_000);
    private static final ReturnEntry ENTRY =
            new ReturnEntry("00000001", PAID.plusDays(4), PAID.plusDays(4), YEN, "ﾔﾏﾀﾞ ﾊﾅｺ", "ﾌﾘｺﾐｼｷﾝﾍﾝｷﾔｸ", "");

    private final InMemoryPaidLines lines = new InMemoryPaidLines();
    private final Candidates candidates = new Candidates(
            lines,
            new ReturnPolicy(
                    new ZenginAccount(
                            new BankCode("0125"),
                            Optional.empty(),
                            "101",
                            Optional.empty(),
                            AccountKind.ORDINARY,
                            "1234567"),
                    60,
                    2));

    @Test
    void areCountedBeforeThoseThatCameBackAreLeftOut() {
        PaidLine first = line(1);
        lines.lines.addAll(List.of(first, line(2), line(3), line(4)));

        assertThat(candidates.of(ENTRY, List.of(first)))
                .as("three are left, two are compared")
                .isEmpty();
        lines.lines.remove(3);
        assertThat(candidates.of(ENTRY, List.of(first)).orElseThrow())
                .hasSize(2)
                .doesNotContain(first);
        assertThat(candidates.of(ENTRY, List.of())).isEmpty();
    }

    @Test
    @Tag("A56")
    void interimPaymentsCountToo() {
        lines.lines.addAll(List.of(line(1), line(2)));
        assertThat(candidates.of(ENTRY, List.of()).orElseThrow()).hasSize(2);

        lines.interims.add(new InterimLine(ClaimId.random(), 5, PAID, ZenginName.of("ヤマダ　ハナコ", Alphabet.PARTY)));

        assertThat(candidates.of(ENTRY, List.of())).isEmpty();
    }

    private static PaidLine line(long reference) {
        return new PaidLine(
                ClaimId.random(),
                RunId.random(),
                reference,
                PAID,
                YEN,
                ZenginName.of("ヤマダ　ハナコ", Alphabet.PARTY),
                Optional.empty(),
                true);
    }
}
