package dev.sekisho.charge.stepup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.boot.DefaultPolicy;
import dev.sekisho.charge.stepup.Holder.Asked;
import dev.sekisho.charge.stepup.Holder.Word;
import dev.sekisho.kernel.event.charge.StepUpMoved;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kernel.suspension.Operation;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The customer's word for one large transfer or payout. */
@Tag("TC11")
class StepUpTest {

    private final WalletId wallet = WalletId.random();
    private final UUID payee = UUID.randomUUID();
    private final InMemoryStepUps stepUps = new InMemoryStepUps();
    private final StepUpPolicy policy = DefaultPolicy.stepUps();
    private final StepUpBook book = new StepUpBook(stepUps, policy);
    private final UseStepUp use = new UseStepUp(stepUps, policy);
    private final Script holder = new Script();
    private final RequestStepUp request = new RequestStepUp(book, holder);
    private final AnswerStepUp answer = new AnswerStepUp(stepUps, book, holder);

    @ParameterizedTest
    @CsvSource({"30000, 0, false", "30001, 0, true", "30000, 70000, false", "30000, 70001, true", "1, 100000, true"})
    void isNeededAboveSoMuchAtOnceAndAboveSoMuchInADay(long yen, long leftYen, boolean needed) {
        assertThat(policy.isNeededFor(Money.yen(yen), Money.yen(leftYen))).isEqualTo(needed);
    }

    @Test
    void theRightCodeApprovesExactlyWhatWasAskedOnce() {
        StepUpHead head = asked();
        assertThat(answer.answer(head.id(), wallet, "123456")).isEqualTo(AnswerStepUp.Outcome.APPROVED);

        Optional<ApprovedStepUp> approval = use.approval(Optional.of(head.id()), wallet, head.thing());
        assertThat(approval).isPresent();
        use.use(approval.get());

        assertThat(use.approval(Optional.of(head.id()), wallet, head.thing())).isEmpty();
        assertThat(stepUps.facts.stream().map(fact -> ((StepUpMoved) fact).moved()))
                .containsExactly("ASKED", "APPROVED", "USED");
    }

    @Test
    void isWorthNothingForAnotherPayeeAmountWayOrWallet() {
        StepUpHead head = asked();
        answer.answer(head.id(), wallet, "123456");

        assertThat(approval(head, wallet, Operation.TRANSFER, payee, 40_001)).isEmpty();
        assertThat(approval(head, wallet, Operation.TRANSFER, payee, 39_999)).isEmpty();
        assertThat(approval(head, wallet, Operation.TRANSFER, UUID.randomUUID(), 40_000))
                .isEmpty();
        assertThat(approval(head, wallet, Operation.PAYOUT, payee, 40_000)).isEmpty();
        assertThat(approval(head, WalletId.random(), Operation.TRANSFER, payee, 40_000))
                .isEmpty();
        assertThat(approval(head, wallet, Operation.TRANSFER, payee, 40_000)).isPresent();
    }

    @Test
    void isGoodForAFewMinutes() {
        StepUpHead head = asked();
        answer.answer(head.id(), wallet, "123456");

        stepUps.later(Duration.ofMinutes(5).minusMillis(1));
        assertThat(use.approval(Optional.of(head.id()), wallet, head.thing())).isPresent();
        stepUps.later(Duration.ofMillis(1));
        assertThat(use.approval(Optional.of(head.id()), wallet, head.thing())).isEmpty();
    }

    @Test
    void whateverIsWrongWithACodeIsRefusedAlike() {
        StepUpHead head = asked();
        holder.word = Word.CODE_REFUSED;
        assertThat(answer.answer(head.id(), wallet, "000000")).isEqualTo(AnswerStepUp.Outcome.REFUSED);
        holder.word = Word.LOCKED;
        assertThat(answer.answer(head.id(), wallet, "000000")).isEqualTo(AnswerStepUp.Outcome.REFUSED);
        holder.word = Word.APPROVED;

        assertThat(answer.answer(head.id(), wallet, "123456")).isEqualTo(AnswerStepUp.Outcome.REFUSED);
        assertThat(use.approval(Optional.of(head.id()), wallet, head.thing())).isEmpty();
        assertThat(answer.answer(head.id(), WalletId.random(), "123456")).isEqualTo(AnswerStepUp.Outcome.UNKNOWN);
    }

    @Test
    void nothingUnclearIsTakenForAYes() {
        StepUpHead head = asked();
        holder.word = Word.UNAVAILABLE;

        assertThat(answer.answer(head.id(), wallet, "123456")).isEqualTo(AnswerStepUp.Outcome.UNAVAILABLE);
        assertThat(use.approval(Optional.of(head.id()), wallet, head.thing())).isEmpty();
        holder.asked = Asked.UNAVAILABLE;
        assertThat(request.request(head())).isEqualTo(RequestStepUp.Outcome.UNAVAILABLE);
        holder.asked = Asked.REFUSED;
        assertThat(request.request(head())).isEqualTo(RequestStepUp.Outcome.REFUSED);
    }

    @Test
    @Tag("TD11")
    void aWalletHasSoManyQuestionsADay() {
        for (int i = 0; i < policy.perDay(); i++) {
            asked();
        }

        assertThat(request.request(head())).isEqualTo(RequestStepUp.Outcome.TOO_MANY);
        assertThat(holder.questions).isEqualTo(policy.perDay());
    }

    private StepUpHead asked() {
        StepUpHead head = head();
        assertThat(request.request(head)).isEqualTo(RequestStepUp.Outcome.CODE_SENT);
        return head;
    }

    private StepUpHead head() {
        return new StepUpHead(StepUpId.random(), wallet, new StepUpThing(Operation.TRANSFER, payee, Money.yen(40_000)));
    }

    private Optional<ApprovedStepUp> approval(StepUpHead head, WalletId owner, Operation by, UUID to, long yen) {
        return use.approval(Optional.of(head.id()), owner, new StepUpThing(by, to, Money.yen(yen)));
    }

    /** A customer who answers as told. */
    private static final class Script implements Holder {

        private Asked asked = Asked.CODE_SENT;
        private Word word = Word.APPROVED;
        private int questions;

        @Override
        public Asked ask(StepUpHead head) {
            questions++;
            return asked;
        }

        @Override
        public Word answer(StepUpId id, String code) {
            return word;
        }
    }
}
