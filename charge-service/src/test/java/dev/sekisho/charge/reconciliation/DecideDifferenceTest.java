package dev.sekisho.charge.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.charge.bank.Direction;
import dev.sekisho.charge.reconciliation.DecideDifference.Heard;
import dev.sekisho.kernel.event.charge.DifferenceApproved;
import dev.sekisho.kernel.event.charge.DifferenceDecisionRefused;
import dev.sekisho.kernel.event.charge.DifferenceEnded;
import dev.sekisho.kernel.event.charge.DifferenceProposed;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kernel.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("TD5")
class DecideDifferenceTest {

    private static final Instant NOW = Instant.parse("2026-11-24T03:00:00Z");
    private static final Evidence LETTER = new Evidence("letter-17", "The bank writes that nothing was booked.");
    private static final PersonId ONE = PersonId.random();
    private static final PersonId TWO = PersonId.random();

    private final InMemoryDifferences differences = new InMemoryDifferences();
    private final InMemoryOurOrders orders = new InMemoryOurOrders();
    private final DecideDifference decide = new DecideDifference(differences, orders, () -> NOW);
    private DifferenceHead unanswered;
    private DifferenceHead missing;

    @BeforeEach
    void raise() {
        unanswered = head(Kind.UNANSWERED);
        missing = head(Kind.MISSING_AT_BANK);
        differences.raise(List.of(new OpenDifference(unanswered), new OpenDifference(missing)));
        differences.facts.clear();
    }

    @Test
    void takesTwoPersons() {
        ContentHash hash = proposed(Resolution.VOID, LETTER);

        Heard.Taken approved = (Heard.Taken) decide.approve(unanswered.id(), hash, by(TWO));

        assertThat(approved.difference()).isInstanceOf(ApprovedDifference.class);
        assertThat(differences.facts)
                .extracting(Object::getClass)
                .containsExactly(DifferenceProposed.class, DifferenceApproved.class);
    }

    @Test
    void onePersonUnderTwoAccountsIsOnePerson() {
        ContentHash hash = proposed(Resolution.VOID, LETTER);

        assertRefused(decide.approve(unanswered.id(), hash, by(ONE)), DecisionRule.SAME_PERSON);
        assertThat(differences.find(unanswered.id())).containsInstanceOf(ProposedDifference.class);
        assertThat(differences.facts).last().isInstanceOf(DifferenceDecisionRefused.class);
    }

    @Test
    void nobodyDecidesAboutTheirOwnMoney() {
        orders.put(new OurOrder(
                unanswered.order(),
                unanswered.of().bank(),
                Money.yen(1_000),
                OurOrder.Standing.OPEN,
                NOW,
                Optional.empty(),
                Optional.of(TWO)));
        ContentHash hash = proposed(Resolution.VOID, LETTER);

        assertRefused(decide.approve(unanswered.id(), hash, by(TWO)), DecisionRule.OWN_ORDER);
        assertRefused(decide.propose(unanswered.id(), Resolution.POST, LETTER, by(TWO)), DecisionRule.OWN_ORDER);
        assertThat(decide.approve(unanswered.id(), hash, by(PersonId.random()))).isInstanceOf(Heard.Taken.class);
    }

    @Test
    void anEditInvalidatesWhatWasSeen() {
        ContentHash seen = proposed(Resolution.VOID, LETTER);
        ContentHash edited = proposed(Resolution.POST, LETTER);

        assertRefused(decide.approve(unanswered.id(), seen, by(TWO)), DecisionRule.CONTENT_CHANGED);
        assertThat(decide.approve(unanswered.id(), edited, by(TWO))).isInstanceOf(Heard.Taken.class);
    }

    @Test
    void theSameContentWrittenAgainIsAnotherContent() {
        assertThat(proposed(Resolution.VOID, LETTER)).isNotEqualTo(proposed(Resolution.VOID, LETTER));
    }

    @Test
    void whoEditsIsWhoProposed() {
        proposed(Resolution.VOID, LETTER);
        Heard.Taken edited = (Heard.Taken) decide.propose(unanswered.id(), Resolution.VOID, LETTER, by(TWO));
        ContentHash hash = ((ProposedDifference) edited.difference()).hash();

        assertRefused(decide.approve(unanswered.id(), hash, by(TWO)), DecisionRule.SAME_PERSON);
        assertThat(decide.approve(unanswered.id(), hash, by(ONE))).isInstanceOf(Heard.Taken.class);
    }

    @Test
    void nothingIsApprovedThatNobodyProposed() {
        assertRefused(
                decide.approve(unanswered.id(), new ContentHash("0".repeat(64)), by(TWO)),
                DecisionRule.NOTHING_PROPOSED);
        assertThat(decide.approve(UUID.randomUUID(), new ContentHash("0".repeat(64)), by(TWO)))
                .isInstanceOf(Heard.Unknown.class);
    }

    @ParameterizedTest
    @EnumSource(Resolution.class)
    void onlyWhatIsNotAnsweredIsPostedOrVoidedByPeople(Resolution resolution) {
        boolean settles = resolution == Resolution.POST || resolution == Resolution.VOID;

        assertThat(decide.propose(unanswered.id(), resolution, LETTER, by(ONE)) instanceof Heard.Taken)
                .isEqualTo(settles);
        assertThat(decide.propose(missing.id(), resolution, LETTER, by(ONE)) instanceof Heard.Taken)
                .isEqualTo(!settles);
    }

    @Test
    void whatSettlesNoOrderIsOverOnceItIsApprovedAndStaysSo() {
        Heard.Taken proposed = (Heard.Taken) decide.propose(missing.id(), Resolution.BANK_CORRECTS, LETTER, by(ONE));
        ContentHash hash = ((ProposedDifference) proposed.difference()).hash();

        Heard.Taken approved = (Heard.Taken) decide.approve(missing.id(), hash, by(TWO));

        assertThat(approved.difference()).isInstanceOf(EndedDifference.class);
        assertThat(differences.facts).last().isInstanceOf(DifferenceEnded.class);
        assertThat(decide.approve(missing.id(), hash, by(TWO))).isInstanceOf(Heard.Over.class);
        assertThat(decide.propose(missing.id(), Resolution.EXPLAINED, LETTER, by(ONE)))
                .isInstanceOf(Heard.Over.class);
    }

    private ContentHash proposed(Resolution resolution, Evidence evidence) {
        Heard.Taken taken = (Heard.Taken) decide.propose(unanswered.id(), resolution, evidence, by(ONE));
        return ((ProposedDifference) taken.difference()).hash();
    }

    private static void assertRefused(Heard heard, DecisionRule rule) {
        assertThat(heard).isEqualTo(new Heard.Refused(rule));
    }

    private static Signature by(PersonId person) {
        return new Signature(UUID.randomUUID(), person, NOW);
    }

    private static DifferenceHead head(Kind kind) {
        return new DifferenceHead(
                UUID.randomUUID(),
                new StatementDay(new BankCode("0998"), LocalDate.of(2026, 11, 23)),
                kind,
                new OrderKey(Direction.DEBIT, UUID.randomUUID()),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Money.yen(1_000)),
                NOW);
    }
}
