package dev.sekisho.link.request;

import static dev.sekisho.link.bank.FixedBanks.FIRST;
import static dev.sekisho.link.bank.FixedBanks.WITH_APP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.kernel.id.LinkRequestId;
import dev.sekisho.kernel.id.WalletId;
import dev.sekisho.kernel.suspension.Operation;
import dev.sekisho.link.bank.AccountType;
import dev.sekisho.link.bank.ApprovalAnswer;
import dev.sekisho.link.bank.ApprovalAnswer.Denied;
import dev.sekisho.link.bank.ApprovalAnswer.RanOut;
import dev.sekisho.link.bank.ApprovalAnswer.Silent;
import dev.sekisho.link.bank.ApprovalAnswer.Told;
import dev.sekisho.link.bank.ApprovalAnswer.TooSoon;
import dev.sekisho.link.bank.ApprovalAnswer.Waiting;
import dev.sekisho.link.bank.BankAccount;
import dev.sekisho.link.bank.BankAuthentication.Authenticated;
import dev.sekisho.link.bank.BankAuthentication.NotBelieved;
import dev.sekisho.link.bank.BankAuthentication.OtherAccount;
import dev.sekisho.link.bank.CustomerClass;
import dev.sekisho.link.bank.FixedBanks;
import dev.sekisho.link.bank.HolderWord;
import dev.sekisho.link.bank.Mandate;
import dev.sekisho.link.bank.NameMode;
import dev.sekisho.link.bank.PayeeAnswer;
import dev.sekisho.link.bank.ScriptedApps;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.review.IdentityPath;
import dev.sekisho.link.spraying.TryKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A depositor who approves in the bank's own app, or does not, and those who would like to have it looked so. */
@Tag("A11")
@Tag("TB6")
class ApprovalTest {

    private static final ApprovalAnswer APPROVED = new Told(new Authenticated(
            Set.of(ProofKind.BANK_APP, ProofKind.BANK_BIOMETRIC), HolderWord.told(Linking.NAME), new Mandate("m")));

    private final Linking linking = new Linking();
    private final WalletId wallet = WalletId.random();

    @BeforeEach
    void openTheBank() {
        linking.banks.put(FixedBanks.withApp(NameMode.RETURNS_KANA));
        linking.reviews.putReviewed(WITH_APP, new IdentityPath(CustomerClass.NON_SUBSCRIBER, "IC_CHIP"));
    }

    private AtApp atApp(WalletId owner, String number) {
        linking.identity.says(new Clearances.Answer.CodeSent());
        LinkRequest sent = linking.request(owner, new BankAccount(WITH_APP, "101", AccountType.ORDINARY, number));
        linking.identity.says(new Clearances.Attempt.Cleared(Linking.subject(owner)));
        return (AtApp) linking.codes.attempt(sent.head().id(), owner, "123456").orElseThrow();
    }

    private AtApp atApp() {
        return atApp(wallet, "1234567");
    }

    private LinkRequest asked(AtApp waiting, ApprovalAnswer answer) {
        linking.apps.says(answer);
        linking.now = linking.now.plus(ScriptedApps.INTERVAL);
        linking.ask.ask(waiting.head().id());
        return now(waiting);
    }

    private LinkRequest now(LinkRequest request) {
        return linking.requests.find(request.head().id()).orElseThrow();
    }

    private static String code(LinkRequest request) {
        return ((Refused) request).refusal().code();
    }

    @Test
    void asksTheDepositorWithTheRequestTheMaskedAccountAndTheTimeThatIsLeft() {
        AtApp waiting = atApp();

        String first = waiting.head().id().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        assertThat(waiting.approval().message()).isEqualTo(first + " ****567");
        assertThat(linking.apps.calls)
                .containsExactly("start " + waiting.approval().message() + " 15 min");
    }

    @Test
    void linksWhatTheDepositorApprovedInTheBanksApp() {
        assertThat(asked(atApp(), APPROVED)).isInstanceOf(Linked.class);
        assertThat(linking.links.facts).hasSize(1);
        assertThat(linking.notices.waiting().due()).isEqualTo(1);
    }

    @Test
    void asksNoSoonerThanTheBankWants() {
        AtApp waiting = atApp();

        linking.now = linking.now.plus(ScriptedApps.INTERVAL).minusMillis(1);
        linking.ask.ask(waiting.head().id());
        assertThat(linking.apps.calls).hasSize(1);

        linking.now = linking.now.plusMillis(1);
        linking.apps.says(new Waiting());
        linking.ask.ask(waiting.head().id());
        assertThat(linking.apps.calls).hasSize(2);
        assertThat(now(waiting))
                .isInstanceOfSatisfying(
                        AtApp.class,
                        still -> assertThat(still.approval().askAt())
                                .isEqualTo(linking.now.plus(ScriptedApps.INTERVAL)));
    }

    @Test
    void asksMoreSlowlyWhenTheBankSaysSoAndNeverLessThanOnceAMinute() {
        AtApp waiting = atApp();
        for (int times = 1; times <= 20; times++) {
            linking.now = linking.now.plus(Duration.ofSeconds(60));
            if (times == 14) {
                break;
            }
            linking.apps.says(new TooSoon());
            linking.ask.ask(waiting.head().id());
        }

        assertThat(now(waiting))
                .isInstanceOfSatisfying(
                        AtApp.class,
                        still -> assertThat(still.approval().interval()).isEqualTo(Duration.ofSeconds(60)));
    }

    @Test
    @Tag("TB8")
    void leavesTheRequestOpenOnWhateverItCannotReadUntilItsTimeIsOver() {
        AtApp waiting = atApp();

        assertThat(asked(waiting, new Silent())).isInstanceOf(AtApp.class);
        assertThat(asked(waiting, new Silent())).isInstanceOf(AtApp.class);

        linking.now = waiting.head().expiresAt();
        linking.expire.expireOverdue();
        assertThat(now(waiting)).isInstanceOf(Expired.class);
        assertThat(linking.links.facts).isEmpty();
    }

    @Test
    void endsWhatTheDepositorDeniedAndCountsItAsATry() {
        AtApp waiting = atApp();

        assertThat(code(asked(waiting, new Denied()))).isEqualTo("BANK_DENIED");
        assertThat(linking.tries
                        .count(
                                dev.sekisho.link.spraying.SprayPolicy.BANK_SHARE,
                                new TryKey(TryKey.Kind.BANK, WITH_APP.value()),
                                linking.now.minus(Duration.ofHours(1)))
                        .tally()
                        .failed())
                .isEqualTo(1);
    }

    @Test
    void endsWhatTheDepositorIgnored() {
        assertThat(asked(atApp(), new RanOut())).isInstanceOf(Expired.class);
    }

    @Test
    void endsARequestForWhichTheDepositorApprovedAnother() {
        assertThat(code(asked(atApp(), new Told(new NotBelieved())))).isEqualTo("BANK_ANSWER_NOT_BELIEVED");
        assertThat(code(asked(atApp(WalletId.random(), "7654321"), new Told(new OtherAccount()))))
                .isEqualTo("OTHER_ACCOUNT");
        assertThat(linking.links.facts).isEmpty();
    }

    @Test
    void goesNoWayBack() {
        for (ApprovalAnswer first : List.of(APPROVED, new Denied(), new RanOut(), new Told(new NotBelieved()))) {
            WalletId owner = WalletId.random();
            AtApp waiting = atApp(owner, "%07d".formatted(first.hashCode() & 0xFFFFF));
            LinkRequest ended = asked(waiting, first);
            int calls = linking.apps.calls.size();

            linking.now = linking.now.plusSeconds(60);
            linking.ask.ask(waiting.head().id());
            boolean heard = linking.hear.heard(WITH_APP, waiting.secrets().state());

            assertThat(heard).isFalse();
            assertThat(now(waiting)).isEqualTo(ended);
            assertThat(linking.apps.calls).hasSize(calls);
        }
    }

    @Test
    void dropsAnApprovalThatComesAfterTheRequestWasGivenUp() {
        AtApp waiting = atApp();
        linking.apps.says(() -> linking.abandon.abandon(waiting.head().id(), wallet), APPROVED);
        linking.now = linking.now.plus(ScriptedApps.INTERVAL);

        linking.ask.ask(waiting.head().id());

        assertThat(now(waiting)).isInstanceOf(Abandoned.class);
        assertThat(linking.links.facts).isEmpty();
        assertThat(linking.hear.heard(WITH_APP, waiting.secrets().state())).isFalse();
    }

    @Test
    @Tag("TB5")
    void doesNotLinkWhatWasStoppedWhileTheDepositorLookedAtTheApp() {
        AtApp waiting = atApp();
        linking.suspensions.stopInForce(Operation.LINK, WITH_APP);

        assertThat(code(asked(waiting, APPROVED))).isEqualTo("SUSPENDED");
        assertThat(linking.links.facts).isEmpty();
    }

    @Test
    void asksAtOnceWhenTheBankSaysThatThereIsAnAnswerButOnlyOnce() {
        AtApp waiting = atApp();
        linking.apps.says(new Waiting());

        assertThat(linking.hear.heard(WITH_APP, waiting.secrets().state())).isTrue();
        assertThat(linking.hear.heard(WITH_APP, waiting.secrets().state())).isFalse();

        assertThat(linking.apps.calls)
                .filteredOn(call -> call.startsWith("ask"))
                .hasSize(1);
        assertThat(asked(waiting, APPROVED)).isInstanceOf(Linked.class);
    }

    /** Forged or not, of the right bank or not, of this request or another, while it waits or not: one of all is heard. */
    @Test
    void hearsOfAllNotificationsOnlyTheSignedOneOfTheRightBankForARequestThatWaits() {
        int heard = 0;
        for (boolean signed : List.of(true, false)) {
            for (boolean rightBank : List.of(true, false)) {
                for (boolean known : List.of(true, false)) {
                    for (boolean waits : List.of(true, false)) {
                        AtApp waiting =
                                atApp(WalletId.random(), "%07d".formatted(heard + 100 + linking.apps.calls.size()));
                        if (!waits) {
                            asked(waiting, new RanOut());
                        }
                        linking.apps.says(new Waiting());
                        String token = known
                                ? waiting.secrets().state()
                                : waiting.secrets().nonce();
                        boolean taken =
                                linking.hear.heard(rightBank ? WITH_APP : FIRST, (signed ? "" : "forged ") + token);
                        assertThat(taken).isEqualTo(signed && rightBank && known && waits);
                        linking.apps.forget();
                        heard += taken ? 1 : 0;
                    }
                }
            }
        }
        assertThat(heard).isEqualTo(1);
    }

    @Test
    void doesNotTakeTheTokenOfAnApprovalForTheStateOfAPageNorTheOtherWayRound() {
        AtApp waiting = atApp();
        AtBank visit = linking.atBank(WalletId.random());

        assertThat(linking.back.back(WITH_APP, waiting.secrets().state(), Optional.of("code")))
                .isEmpty();
        assertThat(linking.hear.heard(FIRST, visit.secrets().state())).isFalse();
        assertThat(now(waiting)).isInstanceOf(AtApp.class);
        assertThat(now(visit)).isInstanceOf(AtBank.class);
    }

    @Test
    void makesNobodyCallABankForANotificationThatNamesNoRequest() {
        linking.hear.heard(WITH_APP, "A".repeat(43));

        assertThat(linking.apps.calls).isEmpty();
    }

    @Test
    @Tag("LK-02")
    void asksThePayeesNameWhereTheBankTellsItOnlySo() {
        linking.banks.put(FixedBanks.withApp(NameMode.PAYEE_INQUIRY));
        AtApp waiting = atApp();
        linking.bank.says(new PayeeAnswer.Named(Linking.NAME));

        LinkRequest came = asked(
                waiting,
                new Told(new Authenticated(
                        Set.of(ProofKind.BANK_APP, ProofKind.BANK_BIOMETRIC), HolderWord.silent(), new Mandate("m"))));

        assertThat(came).isInstanceOf(Linked.class);
        assertThat(linking.bank.calls).containsExactly("payee ****567");
    }

    @Test
    void letsOneReplicaAskAndAnotherOneAfterACrash() {
        AtApp waiting = atApp();
        linking.now = linking.now.plus(ScriptedApps.INTERVAL);
        ClaimApproval replica = new ClaimApproval(linking.requests, () -> linking.now);
        LinkRequestId id = waiting.head().id();

        assertThat(replica.claim(id)).isPresent();
        assertThat(replica.claim(id)).isEmpty();
        linking.now = linking.now.plus(ClaimApproval.TAKEN_FOR);
        assertThat(replica.claim(id)).isPresent();
    }
}
