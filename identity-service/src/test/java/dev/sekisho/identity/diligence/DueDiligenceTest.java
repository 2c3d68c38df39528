package dev.sekisho.identity.diligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.diligence.DiligenceOutcome.Kept;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.kernel.event.identity.DueDiligenceAnswered;
import dev.sekisho.kernel.id.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("A71")
class DueDiligenceTest {

    private static final Duration DAY = Duration.ofDays(1);

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryDueDiligences diligences = new InMemoryDueDiligences();
    private final DiligenceRules rules = new DiligenceRules(Duration.ofDays(1_095), 3);
    private final AccountId owner = accounts.put(SampleAccounts.fresh()).id();
    private Instant now = Instant.parse("2026-11-22T03:00:00Z");

    private final AnswerDueDiligence answer =
            new AnswerDueDiligence(accounts, diligences, rules, new NoTransaction(), () -> now);
    private final DiligenceStanding standing = new DiligenceStanding(diligences, rules, () -> now);

    private DueDiligence kept(DiligenceAnswers answers) {
        return ((Kept) answer.answer(owner, answers)).diligence();
    }

    @Test
    void keepsEachVersionBesideTheOthersWithAFactThatSaysNothingOfIt() {
        DueDiligence first = kept(SampleAnswers.plain());
        DueDiligence second = kept(SampleAnswers.of(RelationPurpose.SALARY));

        assertThat(diligences.all()).containsExactly(first, second);
        assertThat(second.version()).isEqualTo(2);
        assertThat(accounts.facts())
                .containsExactly(
                        new DueDiligenceAnswered(owner.value(), 1, DiligenceRules.QUESTIONNAIRE),
                        new DueDiligenceAnswered(owner.value(), 2, DiligenceRules.QUESTIONNAIRE));
    }

    @Test
    void takesTheSameAnswersOnceADay() {
        DueDiligence first = kept(SampleAnswers.of(RelationPurpose.SALARY, RelationPurpose.BUSINESS));

        now = now.plus(DAY).minusMillis(1);
        assertThat(kept(SampleAnswers.of(RelationPurpose.BUSINESS, RelationPurpose.SALARY)))
                .isEqualTo(first);
        now = now.plusMillis(1);
        assertThat(kept(SampleAnswers.of(RelationPurpose.BUSINESS, RelationPurpose.SALARY))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void isChangedThreeTimesADayAndNoMore() {
        kept(SampleAnswers.of(RelationPurpose.SALARY));
        kept(SampleAnswers.of(RelationPurpose.BUSINESS));
        kept(SampleAnswers.of(RelationPurpose.OTHER));

        assertThat(answer.answer(owner, SampleAnswers.plain())).isEqualTo(new DiligenceOutcome.TooMany());
        now = now.plus(DAY);
        assertThat(kept(SampleAnswers.plain()).version()).isEqualTo(4);
    }

    @Test
    void isGoodForThreeYearsOfTheseQuestions() {
        assertThat(standing.isGood(owner)).isFalse();
        kept(SampleAnswers.plain());
        assertThat(standing.isGood(owner)).isTrue();

        now = now.plus(Duration.ofDays(1_095)).minusMillis(1);
        assertThat(standing.isGood(owner)).isTrue();
        now = now.plusMillis(1);
        assertThat(standing.isGood(owner)).isFalse();

        diligences.add(new DueDiligence(owner, 2, DiligenceRules.QUESTIONNAIRE + 1, SampleAnswers.plain(), now));
        assertThat(standing.isGood(owner)).isFalse();
    }

    @Test
    @Tag("A74")
    void isTakenFromAHeldAccountAsFromAnyOther() {
        Account held =
                accounts.put(SampleAccounts.fresh().held(SampleAccounts.hold()).account());

        assertThat(answer.answer(held.id(), SampleAnswers.plain())).isInstanceOf(Kept.class);
        assertThat(accounts.find(held.id())).get().isInstanceOf(HeldAccount.class);
    }

    @Test
    void needsAnAccountAndAPurpose() {
        assertThat(answer.answer(AccountId.random(), SampleAnswers.plain()))
                .isEqualTo(new DiligenceOutcome.NoAccount());
        List<RelationPurpose> none = List.of();
        assertThatThrownBy(() -> new DiligenceAnswers(Occupation.STUDENT, none, ExpectedUse.UP_TO_30000, false, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(SampleAnswers.plain()).hasToString("DiligenceAnswers[redacted]");
    }
}
