package dev.sekisho.compensation.payeecheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.compensation.claim.Claim;
import dev.sekisho.compensation.claim.ClaimId;
import dev.sekisho.compensation.claim.Claims;
import dev.sekisho.compensation.claim.DraftClaim;
import dev.sekisho.compensation.claim.Payee;
import dev.sekisho.compensation.claim.Sample;
import dev.sekisho.kernel.event.compensation.PayeeChecked;
import dev.sekisho.kernel.id.PersonId;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** When a payee's bank is asked, and when it is asked again. */
@Tag("IN-09")
class CheckPayeesTest {

    private static final Instant NOW = Instant.parse("2026-12-01T01:00:00Z");
    private static final Duration WAITS = Duration.ofSeconds(20);

    private final InMemoryPayeeChecks checks = new InMemoryPayeeChecks();
    private final List<Payee> asked = new ArrayList<>();
    private final DraftClaim draft = Sample.draft();
    private final ClaimId id = draft.id();
    private Claim claim = draft;
    private PayeeOutcome answer = PayeeOutcome.EQUAL;

    @Test
    void asksAsSoonAsAPayeeIsNamedAndKeepsOfWhichRevisionTheAnswerIs() {
        checks.named(id);

        look(policy(WAITS));

        assertThat(asked).containsExactly(draft.content().payee());
        assertThat(checks.of(id, 1))
                .singleElement()
                .isEqualTo(new PayeeCheck(checks.of(id, 1).get(0).id(), id, 1, PayeeOutcome.EQUAL, NOW));
        assertThat(checks.facts)
                .singleElement()
                .isEqualTo(new PayeeChecked(
                        checks.of(id, 1).get(0).id(),
                        id.value(),
                        draft.caseNumber().value(),
                        1,
                        "EQUAL"));
        assertThat(checks.waiting.get(id)).as("before it grows old").isEqualTo(Duration.ofHours(20));
        look(policy(WAITS));
        assertThat(asked).hasSize(1);
    }

    @Test
    void asksAgainADayAfterABankHasSaidNo() {
        answer = PayeeOutcome.DIFFERS;
        checks.named(id);

        look(policy(WAITS));

        assertThat(checks.waiting.get(id)).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void asksASilentBankMoreAndMoreSeldom() {
        answer = PayeeOutcome.NOT_ANSWERED;
        List<Duration> pauses = new ArrayList<>();
        for (int time = 0; time < 8; time++) {
            checks.named(id);
            look(policy(WAITS));
            pauses.add(checks.waiting.get(id));
        }

        assertThat(pauses.get(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(pauses.get(1)).isEqualTo(Duration.ofMinutes(2));
        assertThat(pauses.subList(6, 8)).containsOnly(Duration.ofMinutes(64));
        answer = PayeeOutcome.EQUAL;
        checks.named(id);
        look(policy(WAITS));
        assertThat(checks.attempts(id)).isZero();
    }

    @Test
    void asksNobodyAboutWhatIsGivenUp() {
        claim = draft.withdrawn();
        checks.named(id);

        look(policy(WAITS));

        assertThat(asked).isEmpty();
        assertThat(checks.waiting).isEmpty();
    }

    @Test
    void asksBeforeARunWhatHasNoGoodAnswer() {
        checks.named(id);
        answer = PayeeOutcome.NOT_ANSWERED;
        check(policy(WAITS)).beforeRun(10);
        answer = PayeeOutcome.EQUAL;
        check(policy(WAITS)).beforeRun(10);
        check(policy(WAITS)).beforeRun(10);
        assertThat(asked).hasSize(2);

        check(policy(WAITS), NOW.plus(Duration.ofHours(24))).beforeRun(10);
        assertThat(asked).as("a day later to the second").hasSize(2);
        check(policy(WAITS), NOW.plus(Duration.ofHours(24)).plusSeconds(1)).beforeRun(10);
        assertThat(asked).hasSize(3);
    }

    @Test
    void doesNotKeepWhoeverMakesARunWaitingForEver() {
        checks.named(id);

        check(policy(Duration.ZERO)).beforeRun(10);

        assertThat(asked).isEmpty();
    }

    @Test
    void anAnswerAboutAnEarlierRevisionIsOfThatOne() {
        checks.named(id);
        look(policy(WAITS));
        claim = draft.edited(draft.content(), PersonId.random());
        checks.named(id);

        look(policy(WAITS));

        assertThat(checks.of(id, 10)).extracting(PayeeCheck::revision).containsExactly(2, 1);
    }

    private void look(PayeeCheckPolicy policy) {
        CheckPayees check = check(policy);
        check.due().forEach(check::check);
    }

    private CheckPayees check(PayeeCheckPolicy policy) {
        return check(policy, NOW);
    }

    private CheckPayees check(PayeeCheckPolicy policy, Instant now) {
        return new CheckPayees(checks, claims(), this::answered, policy, InstantSource.fixed(now));
    }

    private PayeeOutcome answered(Payee payee) {
        asked.add(payee);
        return answer;
    }

    private static PayeeCheckPolicy policy(Duration waits) {
        return new PayeeCheckPolicy(Duration.ofHours(24), Duration.ofHours(72), waits);
    }

    /** Of which nothing is asked but to find the one claim. */
    private Claims claims() {
        return (Claims) Proxy.newProxyInstance(
                Claims.class.getClassLoader(), new Class<?>[] {Claims.class}, (proxy, method, words) -> {
                    assertThat(method.getName()).isEqualTo("find");
                    return Optional.of(claim).filter(one -> one.id().equals(words[0]));
                });
    }
}
