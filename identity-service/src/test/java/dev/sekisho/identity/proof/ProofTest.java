package dev.sekisho.identity.proof;

import static dev.sekisho.identity.proof.Proving.approval;
import static dev.sekisho.identity.proof.Proving.claims;
import static dev.sekisho.identity.proof.Proving.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.account.Step;
import dev.sekisho.identity.proof.ProofStart.Started;
import dev.sekisho.identity.proof.VendorEvent.Result;
import dev.sekisho.kernel.event.identity.IdentityProofRefused;
import dev.sekisho.kernel.event.identity.IdentityProved;
import dev.sekisho.kernel.event.identity.IdentityReuseFound;
import dev.sekisho.kernel.event.identity.ProofEventIgnored;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.testing.Origins;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {

    private static final Instant END_OF_PICTURES = Instant.parse("2027-03-31T15:00:00Z");

    private final Proving proving = new Proving();
    private final InMemoryAccounts accounts = proving.accounts;
    private final InMemoryProofs proofs = proving.proofs;
    private final StartProof start = proving.start;
    private final ReceiveVendorEvent receive = proving.receive;
    private final AccountId owner = proving.account();

    private UUID started(AccountId account, IdentityMethod method) {
        return proving.started(account, method);
    }

    private Proof proof(UUID id) {
        return proofs.find(id, owner).orElseThrow();
    }

    @Test
    @Tag("A01")
    @Tag("ID-02")
    void provesAnIdentityByTheVendorsFinalApproval() {
        UUID id = started(owner, IdentityMethod.IC_CHIP);

        assertThat(receive.receive(approval(id))).isEqualTo(EventOutcome.SETTLED);

        ApprovedProof approved = (ApprovedProof) proof(id);
        assertThat(proving.approved).containsExactly(id);
        assertThat(accounts.find(owner).flatMap(Account::identity)).contains(approved.identity());
        assertThat(proofs.claims(id)).contains(claims("ヤマダ ハナコ", "D123"));
        assertThat(proofs.facts())
                .endsWith(new IdentityProved(
                        id, owner.value(), approved.identity().person().value(), "IC_CHIP", "FURIGANA_IN_CREDENTIAL"));
    }

    @Test
    @Tag("ID-04")
    @Tag("TA8")
    void countsFinalResultsOnly() {
        UUID id = started(owner, IdentityMethod.IC_CHIP);

        assertThat(receive.receive(event(id, false, Result.PROCESSING, null))).isEqualTo(EventOutcome.NOTED);
        assertThat(receive.receive(event(id, false, Result.APPROVED, claims("ヤマダ", "D1"))))
                .isEqualTo(EventOutcome.NOTED);
        assertThat(receive.receive(event(id, true, Result.PROCESSING, null))).isEqualTo(EventOutcome.NOTED);

        assertThat(proof(id)).isInstanceOf(PendingProof.class);
    }

    @Test
    @Tag("TA8")
    void isNeverRevivedByALaterOrReplayedApproval() {
        UUID id = started(owner, IdentityMethod.IC_CHIP);
        VendorEvent approval = approval(id);
        receive.receive(event(id, true, Result.REJECTED, null));

        assertThat(receive.receive(approval)).isEqualTo(EventOutcome.NOTED);

        assertThat(proof(id)).isInstanceOf(RejectedProof.class);
        assertThat(accounts.find(owner).flatMap(Account::identity)).isEmpty();
        assertThat(proofs.facts()).endsWith(new ProofEventIgnored(id, approval.eventId(), "SETTLED_BEFORE"));
    }

    @Test
    @Tag("TA8")
    void isNotTakenBackByALaterRejection() {
        UUID id = started(owner, IdentityMethod.IC_CHIP);
        receive.receive(approval(id));

        assertThat(receive.receive(event(id, true, Result.REJECTED, null))).isEqualTo(EventOutcome.NOTED);
        assertThat(proof(id)).isInstanceOf(ApprovedProof.class);
    }

    @Test
    @Tag("TA8")
    void takesEachEventOnce() {
        UUID id = started(owner, IdentityMethod.IC_CHIP);
        VendorEvent approval = approval(id);
        receive.receive(approval);
        int facts = proofs.facts().size();

        assertThat(receive.receive(approval)).isEqualTo(EventOutcome.NOTED);
        assertThat(proofs.facts()).hasSize(facts);
    }

    @Test
    @Tag("TA8")
    void bindsTheApplicantToTheSession() {
        UUID mine = started(owner, IdentityMethod.IC_CHIP);
        AccountId other = accounts.put(SampleAccounts.fresh()).id();
        UUID theirs = started(other, IdentityMethod.IC_CHIP);
        VendorEvent crossed = new VendorEvent(
                "e-1",
                new SessionRef(Proving.FIRST, "s-" + theirs),
                mine,
                true,
                Result.APPROVED,
                Optional.of(IdentityMethod.IC_CHIP),
                Optional.of(claims("ヤマダ", "D1")),
                List.of());

        assertThat(receive.receive(crossed)).isEqualTo(EventOutcome.FOREIGN);
        assertThat(receive.receive(approval(UUID.randomUUID()))).isEqualTo(EventOutcome.FOREIGN);
        assertThat(proof(mine)).isInstanceOf(PendingProof.class);
    }

    @Test
    void refusesAnApprovalThatLacksWhatIsNeeded() {
        UUID id = started(owner, IdentityMethod.PHOTO_IMAGE);

        receive.receive(event(id, true, Result.APPROVED, null));

        assertThat(proof(id)).isInstanceOf(RejectedProof.class);
        assertThat(proofs.facts())
                .endsWith(new IdentityProofRefused(
                        id, owner.value(), "PHOTO_IMAGE", List.of("CLAIMS_INCOMPLETE", "OTHER_METHOD")));
    }

    @Test
    @Tag("ID-03")
    void startsNoProofByPicturesOnceTheyEnded() {
        proving.now = END_OF_PICTURES.minusMillis(1);
        UUID id = started(owner, IdentityMethod.PHOTO_IMAGE);
        proving.now = END_OF_PICTURES;

        assertThat(start.start(owner, IdentityMethod.PHOTO_IMAGE, Origins.HOME))
                .isEqualTo(new ProofStart.MethodEnded());
        assertThat(start.start(owner, IdentityMethod.IC_CHIP, Origins.HOME)).isInstanceOf(Started.class);
        receive.receive(new VendorEvent(
                "late",
                new SessionRef(Proving.FIRST, "s-" + id),
                id,
                true,
                Result.APPROVED,
                Optional.of(IdentityMethod.PHOTO_IMAGE),
                Optional.of(claims("ヤマダ", "D1")),
                List.of()));
        assertThat(proof(id)).isInstanceOf(RejectedProof.class);
    }

    @Test
    @Tag("TA7")
    @Tag("ID-05")
    void isTheSamePersonForAnyOfTheirAccounts() {
        receive.receive(approval(started(owner, IdentityMethod.IC_CHIP)));
        AccountId second = accounts.put(SampleAccounts.fresh()).id();
        UUID again = started(second, IdentityMethod.IC_CHIP);
        receive.receive(event(again, true, Result.APPROVED, claims("ﾔﾏﾀﾞﾊﾅｺ", " D123")));
        AccountId third = accounts.put(SampleAccounts.fresh()).id();
        UUID another = started(third, IdentityMethod.IC_CHIP);
        receive.receive(event(another, true, Result.APPROVED, claims("ヤマダ ハナコ", "D124")));

        assertThat(person(second)).isEqualTo(person(owner));
        assertThat(person(third)).isNotEqualTo(person(owner));
    }

    private Object person(AccountId account) {
        return accounts.find(account).flatMap(Account::identity).orElseThrow().person();
    }

    @Test
    void holdsAnAccountWhoseProofNamesAnotherPerson() {
        receive.receive(approval(started(owner, IdentityMethod.IC_CHIP)));
        UUID again = started(owner, IdentityMethod.IC_CHIP);

        receive.receive(event(again, true, Result.APPROVED, claims("サトウ タロウ", "D999")));

        assertThat(accounts.find(owner)).get().isInstanceOf(HeldAccount.class);
        assertThat(start.start(owner, IdentityMethod.IC_CHIP, Origins.HOME)).isEqualTo(new ProofStart.NoAccount());
    }

    @Test
    void startsThreeProofsADayAndNoMore() {
        for (int i = 0; i < 3; i++) {
            started(owner, IdentityMethod.IC_CHIP);
        }

        assertThat(start.start(owner, IdentityMethod.IC_CHIP, Origins.HOME)).isEqualTo(new ProofStart.TooMany());
        proving.now = proving.now.plus(Duration.ofHours(24));
        assertThat(start.start(owner, IdentityMethod.IC_CHIP, Origins.HOME)).isInstanceOf(Started.class);
    }

    @Test
    void leavesNothingWhenTheVendorIsAway() {
        proving.first.away = true;

        assertThat(start.start(owner, IdentityMethod.IC_CHIP, Origins.HOME)).isEqualTo(new ProofStart.VendorAway());
        assertThat(proofs.facts()).isEmpty();
    }

    @Test
    @Tag("ID-05")
    @Tag("TA7")
    void holdsTheFourthAccountOfOnePersonForReviewAndNotTheThird() {
        for (int nth = 1; nth <= 4; nth++) {
            AccountId next = accounts.put(SampleAccounts.fresh()).id();
            receive.receive(approval(started(next, IdentityMethod.IC_CHIP)));

            assertThat(accounts.find(next).orElseThrow() instanceof HeldAccount)
                    .as("account %d", nth)
                    .isEqualTo(nth == 4);
        }
        assertThat(proofs.facts())
                .filteredOn(IdentityReuseFound.class::isInstance)
                .extracting(fact -> ((IdentityReuseFound) fact).reasons())
                .containsExactly(List.of("TOO_MANY_ACCOUNTS_OF_PERSON"));
    }

    @Test
    @Tag("ID-05")
    void holdsAnAccountForWhichAnothersDocumentIsShown() {
        receive.receive(approval(started(owner, IdentityMethod.IC_CHIP)));
        AccountId second = accounts.put(SampleAccounts.fresh()).id();

        receive.receive(
                event(started(second, IdentityMethod.IC_CHIP), true, Result.APPROVED, claims("ヤマダ タロウ", "D123")));

        assertThat(accounts.find(second)).get().isInstanceOf(HeldAccount.class);
        assertThat(accounts.find(owner)).get().isNotInstanceOf(HeldAccount.class);
    }

    @Test
    void knowsAPersonByASecondDocumentShownForTheSameAccount() {
        receive.receive(approval(started(owner, IdentityMethod.IC_CHIP)));
        receive.receive(
                event(started(owner, IdentityMethod.IC_CHIP), true, Result.APPROVED, claims("ヤマダ ハナコ", "D456")));
        AccountId other = accounts.put(SampleAccounts.fresh()).id();
        receive.receive(
                event(started(other, IdentityMethod.IC_CHIP), true, Result.APPROVED, claims("ヤマダ ハナコ", "D456")));

        assertThat(accounts.find(owner)).get().isNotInstanceOf(HeldAccount.class);
        assertThat(person(other)).isEqualTo(person(owner));
    }

    @Test
    @Tag("A06")
    void isMadeByTheVendorThatThePolicyNamesForMethodAndPurpose() {
        UUID opening = started(owner, IdentityMethod.JPKI);
        receive.receive(approval(started(owner, IdentityMethod.IC_CHIP)));
        UUID renewal = started(owner, IdentityMethod.JPKI);

        assertThat(proof(opening).session().vendor()).isEqualTo(Proving.SECOND);
        assertThat(proof(renewal).session().vendor()).isEqualTo(Proving.FIRST);
        assertThat(start.start(proving.account(), IdentityMethod.POST, Origins.HOME))
                .isEqualTo(new ProofStart.MethodEnded());
    }

    @Test
    @Tag("TA8")
    @Tag("A06")
    void isSettledByNoOtherVendorThanItsOwn() {
        UUID id = started(owner, IdentityMethod.JPKI);
        VendorEvent others = event(
                id,
                true,
                Result.APPROVED,
                claims("山田 花子", "ヤマダ ハナコ", KanaSource.FURIGANA_IN_CREDENTIAL, IdentityMethod.JPKI, "D1"));

        assertThat(receive.receive(others)).isEqualTo(EventOutcome.FOREIGN);
        assertThat(proof(id)).isInstanceOf(PendingProof.class);
    }

    @ParameterizedTest
    @CsvSource({
        // what the vendor says, method, kanji, kana, what it is worth here
        "FURIGANA_IN_CREDENTIAL, IC_CHIP, 山田 花子, ヤマダ ハナコ, FURIGANA_IN_CREDENTIAL",
        "FURIGANA_IN_CREDENTIAL, IC_CHIP, 難読 花子, ナンドク ハナコ, FURIGANA_IN_CREDENTIAL",
        "FURIGANA_IN_CREDENTIAL, PHOTO_IMAGE, 山田 花子, ヤマダ ハナコ, DECLARED_PLAUSIBLE",
        "FURIGANA_IN_CREDENTIAL, PHOTO_IMAGE, 難読 花子, ナンドク ハナコ, DECLARED_ONLY",
        "DECLARED_PLAUSIBLE, IC_CHIP, 難読 花子, ナンドク ハナコ, DECLARED_ONLY",
        "DECLARED_ONLY, IC_CHIP, 山田 花子, ヤマダ ハナコ, DECLARED_PLAUSIBLE",
        "DECLARED_ONLY, IC_CHIP, 山田 花子, サトウ ハナコ, DECLARED_ONLY"
    })
    @Tag("ID-02")
    void judgesTheReadingItself(KanaSource said, IdentityMethod method, String kanji, String kana, KanaSource judged) {
        UUID id = started(owner, method);

        receive.receive(event(id, true, Result.APPROVED, claims(kanji, kana, said, method, "D1")));

        assertThat(accounts.find(owner).flatMap(Account::identity).orElseThrow().kanaSource())
                .isEqualTo(judged);
    }

    @Test
    @Tag("A33")
    void tellsTheWatchFromWhereAProofIsStartedAndWhomItNamed() {
        UUID id = started(owner, IdentityMethod.IC_CHIP);
        receive.receive(approval(id));
        receive.receive(approval(id));

        ApprovedProof approved = (ApprovedProof) proof(id);
        assertThat(proving.steps)
                .containsExactly(
                        new Step.ProofStarted(owner, Origins.HOME, proving.now),
                        new Step.Proved(
                                owner,
                                approved.identity().person(),
                                "DOCUMENT/jp_individual_number_card/D123",
                                proving.now));
    }
}
