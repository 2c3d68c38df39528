package dev.sekisho.link.request;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.account;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.link.bank.Approval;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.Fingerprints;
import dev.sekisho.link.bank.PageSecrets;
import dev.sekisho.link.decision.CheckRecord;
import dev.sekisho.link.decision.Step;
import dev.sekisho.link.decision.Words;
import dev.sekisho.link.evidence.PhoneWorth;
import dev.sekisho.link.name.NameOutcome;
import dev.sekisho.link.request.LinkHistory.Tries;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every register of link requests does, in memory and in PostgreSQL. */
public abstract class LinkRequestsContract {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private final WalletId wallet = WalletId.random();
    private final BankAccount account =
            account(String.format("%07d", ThreadLocalRandom.current().nextInt(10_000_000)));

    protected abstract LinkRequests requests();

    protected abstract LinkHistory history();

    protected abstract Fingerprints fingerprints();

    protected abstract <T> T inTransaction(Supplier<T> work);

    @Test
    void keepsEveryStateAsItWas() {
        Requested requested = add();
        Subject subject = Linking.subject(wallet);
        PageSecrets secrets = PageSecrets.random();
        CodeSent sent = requested.codeSent().codeRefused().resent();
        Cleared cleared = sent.cleared(subject);
        AtBank visit = cleared.sentToBank(secrets, URI.create("https://bank.example/authorize?request_uri=urn%3Ax"));
        AtApp waiting = cleared.sentToApp(secrets, approval(now));
        Returned returned = visit.returned();

        for (LinkRequest state : Stream.<LinkRequest>of(
                        sent,
                        cleared,
                        waiting,
                        waiting.with(waiting.approval().slower(now.plus(Duration.ofDays(1)))),
                        visit,
                        returned,
                        returned.review(Linking.authenticated("ﾔﾏﾀﾞ ﾀﾛｳ")))
                .toList()) {
            save(Move.into(state));
            assertThat(requests().find(requested.head().id())).contains(state);
            assertThat(inTransaction(() -> requests().lock(requested.head().id(), wallet)))
                    .contains(state);
        }
        Refused refused = returned.refuse(LinkCode.OTHER_WALLET.refusal(RefusalClass.LIMIT_REACHED));
        save(Move.into(refused));
        assertThat(requests().find(requested.head().id())).contains(refused);
        assertThat(save(add().expire())).isInstanceOf(Expired.class);
        assertThat(save(add().abandon())).isInstanceOf(Abandoned.class);
    }

    @Test
    @Tag("A14")
    void keepsSomebodyOfWhomNothingIsKnown() {
        Requested requested = add();
        Cleared cleared = requested.cleared(Subject.unproved(wallet, CustomerClass.NON_SUBSCRIBER, PhoneWorth.UNKNOWN));

        save(Move.into(cleared));

        assertThat(requests().find(requested.head().id())).contains(cleared);
    }

    @Test
    @Tag("TC7")
    void isThereForItsOwnerAlone() {
        LinkRequestId id = add().head().id();

        assertThat(requests().find(id, wallet)).isPresent();
        assertThat(requests().find(id, WalletId.random())).isEmpty();
        assertThat(inTransaction(() -> requests().lock(id, WalletId.random()))).isEmpty();
        assertThat(requests().find(LinkRequestId.random())).isEmpty();
    }

    @Test
    @Tag("TB6")
    void findsAVisitByItsStateAndBankWhileTheCustomerIsThereAndNotAfterwards() {
        AtBank visit = visit();
        String state = visit.secrets().state();

        assertThat(inTransaction(() -> requests().lockVisit(FIRST, state))).contains(visit);
        assertThat(inTransaction(() -> requests().lockVisit(new BankCode("0999"), state)))
                .isEmpty();
        assertThat(inTransaction(() -> requests().lockVisit(FIRST, "another"))).isEmpty();

        save(Move.into(visit.returned()));
        assertThat(inTransaction(() -> requests().lockVisit(FIRST, state))).isEmpty();
    }

    @Test
    @Tag("TB6")
    void findsAnApprovalByItsTokenAndBankWhileItIsWaitedForAndNeverAsAVisit() {
        AtApp waiting = atApp();
        String token = waiting.secrets().state();

        assertThat(inTransaction(() -> requests().lockApproval(FIRST, token))).contains(waiting);
        assertThat(inTransaction(() -> requests().lockApproval(new BankCode("0999"), token)))
                .isEmpty();
        assertThat(inTransaction(() -> requests().lockVisit(FIRST, token))).isEmpty();
        String state = visit().secrets().state();
        assertThat(inTransaction(() -> requests().lockApproval(FIRST, state))).isEmpty();

        save(Move.into(waiting.abandon()));
        assertThat(inTransaction(() -> requests().lockApproval(FIRST, token))).isEmpty();
    }

    @Test
    void findsTheApprovalsThatAreDueAndNoneOfABankThatIsBeingAsked() {
        AtApp waiting = atApp();
        Instant due = waiting.approval().askAt();

        assertThat(due(due.minusMillis(1), Set.of()))
                .doesNotContain(waiting.head().id());
        assertThat(due(due, Set.of())).contains(waiting.head().id());
        assertThat(due(due, Set.of(FIRST))).doesNotContain(waiting.head().id());
        assertThat(due(due, Set.of(new BankCode("0999"))))
                .contains(waiting.head().id());
    }

    private List<LinkRequestId> due(Instant at, Set<BankCode> busy) {
        return requests().approvalsDue(at, busy, 1_000).stream()
                .map(LinkRequests.Due::request)
                .toList();
    }

    private AtApp atApp() {
        AtApp waiting =
                add().codeSent().cleared(Linking.subject(wallet)).sentToApp(PageSecrets.random(), approval(now));
        save(Move.into(waiting));
        return waiting;
    }

    private static Approval approval(Instant now) {
        // nobody but the test asks about it
        return new Approval("approval-1", "message", Duration.ofSeconds(5), now.plus(Duration.ofDays(1)), false);
    }

    @Test
    void keepsTheChecksInTheOrderInWhichTheyWereMade() {
        Requested requested = add();
        List<CheckRecord> checks = Stream.of(Step.values())
                .map(step -> CheckRecord.passed(step, "CODE_" + step, new Words("言葉", "words"), now))
                .toList();

        save(Move.into(requested.codeSent(), checks.subList(0, 3)));
        save(Move.within(requested.codeSent(), checks.get(3)));
        save(Move.into(requested.codeSent(), checks.subList(4, checks.size())));

        assertThat(requests().checks(requested.head().id())).isEqualTo(checks);
    }

    @Test
    void findsWhatIsOverdueAndNotWhatIsOverOrInReview() {
        Requested overdue = add();
        AtBank visit = visit();
        Requested ended = add();
        save(ended.abandon());
        Requested reviewed = add();
        save(reviewed.codeSent()
                .cleared(Linking.subject(wallet))
                .sentToBank(PageSecrets.random(), URI.create("https://bank.example/"))
                .returned()
                .review(Linking.authenticated("ﾔﾏﾀﾞ ﾀﾛｳ")));

        assertThat(requests().overdue(overdue.head().expiresAt(), 1_000))
                .contains(overdue.head().id(), visit.head().id())
                .doesNotContain(ended.head().id(), reviewed.head().id());
        assertThat(requests().overdue(overdue.head().expiresAt().minusMillis(1), 1_000))
                .doesNotContain(overdue.head().id());
        assertThat(requests().overdue(overdue.head().expiresAt(), 1)).hasSize(1);
    }

    @Test
    @Tag("LK-08")
    void countsWhatTheBankRefusedAndWhoNeverCameBack() {
        Instant longAgo = now.minus(Duration.ofDays(1));
        Refusal denied = LinkCode.BANK_DENIED.refusal(RefusalClass.BANK_AUTHENTICATION_FAILED);
        save(Move.into(visit().refuse(denied), denied.record(now)));
        save(Move.into(visit().abandon(), LinkCode.CODE_ACCEPTED.passed(now)));
        save(Move.into(add().abandon(), LinkCode.CODE_ACCEPTED.passed(now)));

        assertThat(tries(longAgo, wallet, longAgo)).isEqualTo(new Tries(1, 2, 3));
        assertThat(tries(now.plus(Duration.ofDays(1)), wallet, longAgo)).isEqualTo(new Tries(0, 2, 3));
        assertThat(tries(longAgo, wallet, now)).isEqualTo(new Tries(1, 0, 0));
        assertThat(tries(longAgo, WalletId.random(), longAgo)).isEqualTo(new Tries(1, 0, 0));
    }

    private Tries tries(Instant refusedSince, WalletId of, Instant since) {
        return history().tries(fingerprints().all(account), refusedSince, of, since);
    }

    @Test
    @Tag("TB2")
    void countsNamesThatDifferedByWalletAndAccount() {
        Instant longAgo = now.minus(Duration.ofDays(1));
        Refusal differs = new Refusal(
                Step.NAME, NameOutcome.MISMATCH.name(), RefusalClass.DETAILS_DIFFER, NameOutcome.MISMATCH.words());
        Refusal denied = LinkCode.BANK_DENIED.refusal(RefusalClass.BANK_AUTHENTICATION_FAILED);
        save(Move.into(visit().refuse(differs), differs.record(now)));
        save(Move.into(visit().refuse(denied), denied.record(now)));

        assertThat(history().refusedForName(wallet, fingerprints().all(account), longAgo))
                .isEqualTo(1);
        assertThat(history().refusedForName(wallet, fingerprints().all(account), now.plus(Duration.ofDays(1))))
                .isZero();
        assertThat(history().refusedForName(WalletId.random(), fingerprints().all(account), longAgo))
                .isZero();
        assertThat(history().refusedForName(wallet, fingerprints().all(account("7654321")), longAgo))
                .isZero();
    }

    private AtBank visit() {
        AtBank visit = add().codeSent()
                .cleared(Linking.subject(wallet))
                .sentToBank(PageSecrets.random(), URI.create("https://bank.example/"));
        save(Move.into(visit));
        return visit;
    }

    private Requested add() {
        RequestHead head = new RequestHead(
                LinkRequestId.random(), wallet, FIRST, account.mask(), now, now.plus(Duration.ofMinutes(15)));
        Requested requested = new Requested(head, account);
        return inTransaction(() -> {
            requests().add(requested);
            return requested;
        });
    }

    private LinkRequest save(LinkRequest state) {
        save(Move.into(state));
        return requests().find(state.head().id()).orElseThrow();
    }

    private void save(Move move) {
        inTransaction(() -> {
            requests().lock(move.to().head().id());
            requests().save(move);
            return move;
        });
    }
}
