package dev.sekisho.link.posture;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.PIN_ALONE;
import static dev.sekisho.link.bank.FixedBanks.PIN_AND_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.link.bank.Bank;
import dev.sekisho.link.bank.Connection;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.Posture;
import dev.sekisho.link.bank.PostureRule;
import dev.sekisho.link.evidence.IndependentEvidence;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.posture.GapLine.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A19")
class GapReportTest {

    private final PostureRule rule = new PostureRule(IndependentEvidence.complete());

    private GapAnalysis gaps(Posture posture) {
        return new GapAnalysis(rule, FixedBanks.first(posture), posture, ReviewState.CURRENT);
    }

    private static List<String> missing(GapAnalysis gaps) {
        return gaps.lines().stream()
                .filter(line -> line.standing() == Standing.MISSING)
                .map(GapLine::control)
                .toList();
    }

    @Test
    void findsNothingAtABankOfTheFirstTier() {
        GapAnalysis gaps = gaps(PIN_AND_CODE);

        assertThat(gaps.lines()).extracting(GapLine::standing).containsOnly(Standing.MET);
        assertThat(gaps.lines()).hasSize(11);
        assertThat(gaps.steps()).isEmpty();
        assertThat(gaps.reachesTheFirstTier()).isTrue();
    }

    @Test
    @Tag("LK-04")
    @Tag("A57")
    void tellsABankWithAPinThatWhatItMerelyOffersWouldDoAndThatAllTogetherOpensTheFirstTier() {
        GapAnalysis gaps = gaps(PIN_ALONE);

        assertThat(missing(gaps)).containsExactly("LK-02", "LK-04", "LK-05", "LK-06");
        assertThat(gaps.steps())
                .extracting(step -> step.then().code())
                .containsExactly("NAME_NOT_COMPARED", "PIN_ONLY", "PIN_ONLY", "T1");
        assertThat(gaps.steps().get(0).words().en()).contains("BANK_ONE_TIME_CODE");
        assertThat(gaps.lines().get(3).words().en()).contains("merely offered");
    }

    @Test
    @Tag("LK-05")
    void saysWhatIsMadeUpForAndWhatOneStepWouldOpen() {
        Posture balance = new Posture(
                Set.of(ProofKind.BANK_PIN, ProofKind.PASSBOOK_BALANCE),
                Set.of(),
                PIN_AND_CODE.nameMode(),
                PIN_AND_CODE.notice(),
                PIN_AND_CODE.inquiry(),
                3);
        GapAnalysis gaps = gaps(balance);

        assertThat(missing(gaps)).isEmpty();
        assertThat(gaps.lines().get(4).standing()).isEqualTo(Standing.COMPENSATED);
        assertThat(gaps.steps()).extracting(step -> step.then().code()).containsExactly("T1");
    }

    @Test
    @Tag("LK-09")
    void leadsFromTheInterfaceOf2020ToThePageOfTheBank() {
        Bank legacy = new Bank(FIRST, "銀行|[x](y)", Connection.LEGACY, FixedBanks.forEverybody(PIN_AND_CODE));
        GapAnalysis gaps = new GapAnalysis(rule, legacy, PIN_AND_CODE, ReviewState.OVERDUE);
        String text = new GapReport(legacy, LocalDate.of(2026, 11, 29), List.of(part(gaps)), 2, 7).markdown();

        assertThat(missing(gaps)).containsExactly("LK-07", "LK-09");
        assertThat(gaps.reachesTheFirstTier()).isFalse();
        assertThat(text)
                .contains("リダイレクト方式", "authentication on the bank's own page", "未了の要望: 2", "requests not done: 2")
                .contains("links made under a better posture: 7")
                .doesNotContain("[x](y)");
    }

    @Test
    void isWrittenInBothLanguagesWithEveryControl() {
        String text = new GapReport(
                        FixedBanks.first(PIN_ALONE), LocalDate.of(2026, 11, 29), List.of(part(gaps(PIN_ALONE))), 0, 0)
                .markdown();
        String[] halves = text.split("\n---\n");

        assertThat(halves).hasSize(2);
        for (int control = 1; control <= 11; control++) {
            assertThat(halves[0]).contains(String.format("| LK-%02d | ", control));
            assertThat(halves[1]).contains(String.format("| LK-%02d | ", control));
        }
        assertThat(halves[0]).contains("差分報告", "不足", "**PIN_ONLY**");
        assertThat(halves[1]).contains("Gap report", "missing", "What T1 opens");
    }

    private static GapReport.Part part(GapAnalysis gaps) {
        PostureKey key = new PostureKey(FIRST, Connection.REDIRECT, CustomerClass.SUBSCRIBER);
        PostureTerms terms = new PostureTerms(PIN_ALONE, Optional.empty(), Optional.empty(), Optional.empty());
        return new GapReport.Part(new PostureVersion(UUID.randomUUID(), key, Instant.EPOCH, terms), gaps);
    }
}
