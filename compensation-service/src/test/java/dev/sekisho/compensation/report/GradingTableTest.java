package dev.sekisho.compensation.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.fraudcase.Grade;
import dev.sekisho.compensation.fraudcase.SeenCharge;
import dev.sekisho.compensation.fraudcase.Wanted;
import dev.sekisho.kernel.id.BankAccountId;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("IN-04")
class GradingTableTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");

    private final GradingTable grading = GradingTable.complete();

    @ParameterizedTest
    @CsvSource({
        "BANK, BANK_API, CONFIRMED, BANK_CONFIRMED, FREEZE_SPEND",
        "BANK, BANK_API, SUSPECTED, BANK_SUSPECTED, FREEZE",
        "BANK, PHONE_CALLED_BACK, CONFIRMED, PHONE_CALLED_BACK, FREEZE",
        "VICTIM, PHONE_CALLED_BACK, SUSPECTED, PHONE_CALLED_BACK, FREEZE",
        "VICTIM, PHONE_UNVERIFIED, SUSPECTED, PHONE_UNVERIFIED, HOLD",
        "BANK, PHONE_UNVERIFIED, CONFIRMED, PHONE_UNVERIFIED, HOLD",
        "OPERATOR, PHONE_UNVERIFIED, CONFIRMED, PHONE_UNVERIFIED, HOLD",
    })
    void believesAReportAsFarAsItsChannelGoes(
            Source source, Channel channel, Certainty certainty, String code, Grade wallet) {
        GradingRule rule = grading.ruleFor(new Origin(source, channel, certainty, UUID.randomUUID()));

        assertThat(rule.code()).isEqualTo(code);
        assertThat(rule.wallet()).isEqualTo(wallet);
    }

    @Test
    @Tag("IN-05")
    void stopsTheLinkInEachCaseAndHoldsMoneyForADayOnAnUncheckedWord() {
        SeenCharge charge = charge();
        Matches found = new Matches(charge.things(), List.of(charge), List.of(), Lookup.NOT_ASKED);

        for (GradingRule rule : grading.rules()) {
            List<Wanted> wanted = grading.wanted(rule, found, NOW);

            assertThat(wanted)
                    .extracting(Wanted::grade, Wanted::targetId)
                    .containsExactlyInAnyOrder(
                            org.assertj.core.groups.Tuple.tuple(
                                    Grade.STOP, charge.link().value()),
                            org.assertj.core.groups.Tuple.tuple(
                                    rule.wallet(), charge.wallet().value()));
            assertThat(wanted).allMatch(one -> one.rule().equals(rule.code()));
            assertThat(wanted.get(1).endsAt())
                    .isEqualTo(
                            rule.wallet() == Grade.HOLD
                                    ? Optional.of(NOW.plus(Duration.ofHours(24)))
                                    : Optional.empty());
        }
    }

    @Test
    @Tag("PL-05")
    void stopsOnlyWhatThePolicyStops() {
        SeenCharge charge = charge();
        Matches found = new Matches(charge.things(), List.of(charge), List.of(), Lookup.NOT_ASKED);
        GradingRule rule = grading.rules().get(0);

        assertThat(GradingTable.stopping(true, false).wanted(rule, found, NOW))
                .extracting(Wanted::targetId)
                .containsExactly(charge.link().value());
        assertThat(GradingTable.stopping(false, true).wanted(rule, found, NOW))
                .extracting(Wanted::targetId)
                .containsExactly(charge.wallet().value());
        assertThat(GradingTable.stopping(false, false).wanted(rule, found, NOW)).isEmpty();
    }

    @Test
    void freezesNothingThatOnlyLooksAlike() {
        Matches weak = new Matches(
                java.util.Set.of(), List.of(), List.of(ChargeId.random(), ChargeId.random()), Lookup.UNKNOWN);

        assertThat(grading.rules())
                .allMatch(rule -> grading.wanted(rule, weak, NOW).isEmpty());
    }

    @Test
    void saysEachRuleInBothLanguagesUnderACodeOfItsOwn() {
        assertThat(grading.rules()).extracting(GradingRule::code).doesNotHaveDuplicates();
        assertThat(grading.rules())
                .allMatch(rule -> !rule.en().isBlank() && rule.ja().matches(".*[ぁ-ん].*"));
    }

    private static SeenCharge charge() {
        return new SeenCharge(
                ChargeId.random(),
                WalletId.random(),
                LinkId.random(),
                BankAccountId.random(),
                new BankCode("0998"),
                Money.yen(30_000),
                Optional.of(NOW));
    }
}
