package dev.sekisho.identity.counter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.staff.Actor;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kernel.id.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Four eyes over exactly one content, and a letter that arrived. */
class OpenEntryTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final String SEEN = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    private final Actor typist = somebody(PersonId.random());
    private final Actor reviewer = somebody(PersonId.random());

    private static Actor somebody(PersonId person) {
        return new Actor(UUID.randomUUID(), person, UUID.randomUUID());
    }

    private OpenEntry entry(IdentityMethod method) {
        Hand hand = Hand.of(typist, NOW);
        EntryTerms terms = new EntryTerms(UUID.randomUUID(), AccountId.random(), UUID.randomUUID(), method);
        Optional<Letter> letter =
                method == IdentityMethod.POST ? Optional.of(Letter.sent("12345678901")) : Optional.empty();
        return new OpenEntry(terms, 1, SEEN, letter, hand, hand);
    }

    private static CounterRefusal refusal(CounterOutcome<ApprovedEntry> outcome) {
        return ((CounterOutcome.Refused<ApprovedEntry>) outcome).why();
    }

    @Test
    void isApprovedByAnotherPersonWhoSawTheContent() {
        assertThat(entry(IdentityMethod.IN_PERSON).approve(reviewer, SEEN, NOW))
                .isInstanceOf(CounterOutcome.Done.class);
    }

    @Test
    void isNotApprovedByWhoTypedItByWhateverAccount() {
        Actor secondAccount = somebody(typist.person());

        assertThat(refusal(entry(IdentityMethod.IN_PERSON).approve(typist, SEEN, NOW)))
                .isEqualTo(CounterRefusal.SAME_PERSON);
        assertThat(refusal(entry(IdentityMethod.IN_PERSON).approve(secondAccount, SEEN, NOW)))
                .isEqualTo(CounterRefusal.SAME_PERSON);
    }

    @Test
    void anEditMakesTheApprovalInMindVoidAndItsTypistNoApprover() {
        OpenEntry edited = entry(IdentityMethod.IN_PERSON).edit(reviewer, OTHER, NOW);

        assertThat(refusal(edited.approve(somebody(PersonId.random()), SEEN, NOW)))
                .isEqualTo(CounterRefusal.CONTENT_CHANGED);
        assertThat(refusal(edited.approve(reviewer, OTHER, NOW))).isEqualTo(CounterRefusal.SAME_PERSON);
        assertThat(refusal(edited.approve(typist, OTHER, NOW))).isEqualTo(CounterRefusal.SAME_PERSON);
    }

    @Test
    void countsByPostOnlyOnceTheLetterArrived() {
        OpenEntry sent = entry(IdentityMethod.POST);
        OpenEntry returned = sent.report(Letter.State.RETURNED).orElseThrow();
        OpenEntry delivered = sent.report(Letter.State.DELIVERED).orElseThrow();

        assertThat(refusal(sent.approve(reviewer, SEEN, NOW))).isEqualTo(CounterRefusal.LETTER_NOT_DELIVERED);
        assertThat(refusal(returned.approve(reviewer, SEEN, NOW))).isEqualTo(CounterRefusal.LETTER_NOT_DELIVERED);
        assertThat(delivered.approve(reviewer, SEEN, NOW)).isInstanceOf(CounterOutcome.Done.class);
        assertThat(entry(IdentityMethod.IN_PERSON).report(Letter.State.DELIVERED))
                .isEmpty();
    }
}
