package dev.sekisho.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.HeldAccount;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.proof.ProofStart.Started;
import dev.sekisho.identity.proof.VendorEvent.Result;
import dev.sekisho.identity.secrecy.PlainHash;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.kernel.event.identity.IdentityProofRefused;
import dev.sekisho.kernel.event.identity.IdentityProved;
import dev.sekisho.kernel.event.identity.ProofEventIgnored;
import dev.sekisho.kernel.id.AccountId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProofTest {

    private static final Instant END_OF_PICTURES = Instant.parse("2027-03-31T15:00:00Z");

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryProofs proofs = new InMemoryProofs();
    private final NoTransaction transaction = new NoTransaction();
    private final AccountId owner = accounts.put(SampleAccounts.fresh()).id();
    private Instant now = Instant.parse("2026-11-22T03:00:00Z");
    private boolean vendorAway;

    private final StartProof start = new StartProof(
            accounts,
            proofs,
            (proof, method) -> vendorAway
                    ? Optional.empty()
                    : Optional.of(new EkycVendor.Session("s-" + proof, URI.create("https://vendor.example/" + proof))),
            MethodCatalogue.published(),
            new ProofRules(3, Duration.ofHours(24)),
            transaction,
            () -> now);
    private final ReceiveVendorEvent receive = new ReceiveVendorEvent(
            proofs, proofs, accounts, MethodCatalogue.published(), new PlainHash(), transaction, () -> now);

    private UUID started(AccountId account, IdentityMethod method) {
        ProofStart answer = start.start(account, method);
        assertThat(answer).isInstanceOf(Started.class);
        return ((Started) answer).proofId();
    }

    private static VerifiedClaims claims(String kana, String document) {
        return new VerifiedClaims(
                "kakunin",
                "txn",
                IdentityMethod.IC_CHIP,
                Instant.parse("2026-11-22T02:59:00Z"),
                "山田 花子",
                kana,
                KanaSource.FURIGANA_IN_CREDENTIAL,
                LocalDate.of(1980, 1, 2),
                "東京都千代田区1-1",
                "driving_permit",
                document);
    }

    private static VendorEvent event(UUID proof, boolean last, Result result, VerifiedClaims claims) {
        return new VendorEvent(
                UUID.randomUUID().toString(),
                "s-" + proof,
                proof,
                last,
                result,
                IdentityMethod.IC_CHIP,
                Optional.ofNullable(claims),
                result == Result.REJECTED ? List.of("DOCUMENT_DAMAGED") : List.of());
    }

    private static VendorEvent approval(UUID proof) {
        return event(proof, true, Result.APPROVED, claims("ヤマダ ハナコ", "D123"));
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
                "s-" + theirs,
                mine,
                true,
                Result.APPROVED,
                IdentityMethod.IC_CHIP,
                Optional.of(claims("ヤマダ", "D1")),
                List.of());

        assertThat(receive.receive(crossed)).isEqualTo(EventOutcome.FOREIGN);
        assertThat(receive.receive(approval(UUID.randomUUID()))).isEqualTo(EventOutcome.FOREIGN);
        assertThat(proof(mine)).isInstanceOf(PendingProof.class);
    }

    @Test
    void refusesAnApprovalThatLacksWhatIsNeeded() {
        UUID id = started(owner, IdentityMethod.JPKI);

        receive.receive(event(id, true, Result.APPROVED, null));

        assertThat(proof(id)).isInstanceOf(RejectedProof.class);
        assertThat(proofs.facts())
                .endsWith(new IdentityProofRefused(
                        id, owner.value(), "JPKI", List.of("CLAIMS_INCOMPLETE", "OTHER_METHOD")));
    }

    @Test
    @Tag("ID-03")
    void startsNoProofByPicturesOnceTheyEnded() {
        now = END_OF_PICTURES.minusMillis(1);
        UUID id = started(owner, IdentityMethod.PHOTO_IMAGE);
        now = END_OF_PICTURES;

        assertThat(start.start(owner, IdentityMethod.PHOTO_IMAGE)).isEqualTo(new ProofStart.MethodEnded());
        assertThat(start.start(owner, IdentityMethod.IC_CHIP)).isInstanceOf(Started.class);
        receive.receive(new VendorEvent(
                "late",
                "s-" + id,
                id,
                true,
                Result.APPROVED,
                IdentityMethod.PHOTO_IMAGE,
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
        assertThat(start.start(owner, IdentityMethod.IC_CHIP)).isEqualTo(new ProofStart.NoAccount());
    }

    @Test
    void startsThreeProofsADayAndNoMore() {
        for (int i = 0; i < 3; i++) {
            started(owner, IdentityMethod.IC_CHIP);
        }

        assertThat(start.start(owner, IdentityMethod.IC_CHIP)).isEqualTo(new ProofStart.TooMany());
        now = now.plus(Duration.ofHours(24));
        assertThat(start.start(owner, IdentityMethod.IC_CHIP)).isInstanceOf(Started.class);
    }

    @Test
    void leavesNothingWhenTheVendorIsAway() {
        vendorAway = true;

        assertThat(start.start(owner, IdentityMethod.IC_CHIP)).isEqualTo(new ProofStart.VendorAway());
        assertThat(proofs.facts()).isEmpty();
    }
}
