package dev.sekisho.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.Account;
import dev.sekisho.identity.account.ActiveAccount;
import dev.sekisho.identity.account.CustomerClass;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.IdentityRoot;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.PhoneNumber;
import dev.sekisho.identity.account.PhoneWorth;
import dev.sekisho.identity.account.ProvedIdentity;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.proof.CarrierContract.Answer;
import dev.sekisho.kernel.event.identity.IdentityProofRefused;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.testing.Origins;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The path of subscribers: the carrier's word, for its own customers, about the line they hold and about themselves. */
@Tag("A04")
class CarrierProofTest {

    private static final LocalDate BORN = LocalDate.of(1980, 1, 2);
    private static final Declaration HANAKO = new Declaration("やまだ はなこ", BORN);

    private final Proving proving = new Proving();

    private AccountId subscriber() {
        return account(CustomerClass.SUBSCRIBER);
    }

    private AccountId account(CustomerClass customerClass) {
        Account fresh = ActiveAccount.fresh(AccountId.random(), customerClass);
        Account withPhone = fresh.verified(SampleAccounts.phone(PhoneWorth.CONTRACT_VERIFIED))
                .account();
        return proving.accounts.put(withPhone).id();
    }

    private UUID started(AccountId account) {
        ProofStart start = proving.startAtCarrier.start(account, HANAKO, Origins.HOME);
        assertThat(start).isInstanceOf(ProofStart.Started.class);
        return ((ProofStart.Started) start).proofId();
    }

    private void tells(PhoneNumber line, String kana, LocalDate born) {
        proving.carrier.next = new Answer.Told(
                "jti-" + UUID.randomUUID(),
                line,
                new VerifiedClaims(
                        CarrierContract.NAME,
                        "jti",
                        IdentityMethod.CARRIER_CONTRACT,
                        Instant.parse("2024-05-01T00:00:00Z"),
                        "山田 花子",
                        kana,
                        KanaSource.DECLARED_ONLY,
                        born,
                        "東京都千代田区1-1",
                        "mobile_contract",
                        "C-1"));
    }

    private Proof finished(AccountId account, UUID proof) {
        return proving.finishAtCarrier
                .finish(account, proof, proving.now)
                .orElseThrow()
                .proof();
    }

    private List<String> reasons() {
        return proving.proofs.facts().stream()
                .filter(IdentityProofRefused.class::isInstance)
                .flatMap(fact -> ((IdentityProofRefused) fact).reasons().stream())
                .toList();
    }

    @Test
    void provesASubscriberByTheContractOfTheLineTheyHold() {
        AccountId owner = subscriber();
        UUID proof = started(owner);
        assertThat(finished(owner, proof)).isInstanceOf(PendingProof.class);
        tells(SampleAccounts.NUMBER, "ヤマダ ハナコ", BORN);

        assertThat(finished(owner, proof)).isInstanceOf(ApprovedProof.class);

        ProvedIdentity identity =
                proving.accounts.find(owner).flatMap(Account::identity).orElseThrow();
        assertThat(identity.method()).isEqualTo(IdentityMethod.CARRIER_CONTRACT);
        assertThat(identity.method().root()).isEqualTo(IdentityRoot.CARRIER);
        assertThat(identity.kanaSource()).isEqualTo(KanaSource.DECLARED_PLAUSIBLE);
        assertThat(proving.carrier.asked).containsEntry(proof, SampleAccounts.NUMBER);
    }

    @Test
    void isNotThereForWhoIsNoSubscriberOrHasNoVerifiedLine() {
        AccountId other = account(CustomerClass.NON_SUBSCRIBER);
        AccountId phoneless = proving.accounts
                .put(ActiveAccount.fresh(AccountId.random(), CustomerClass.SUBSCRIBER))
                .id();

        for (AccountId account : List.of(other, phoneless)) {
            assertThat(proving.startAtCarrier.start(account, HANAKO, Origins.HOME))
                    .isEqualTo(new ProofStart.NotOnThisPath());
        }
        assertThat(proving.carrier.asked).isEmpty();
        assertThat(proving.accounts.facts())
                .filteredOn(IdentityProofRefused.class::isInstance)
                .hasSize(2);
    }

    @Test
    void isRefusedWhenTheContractsHolderIsAnother() {
        AccountId owner = subscriber();
        UUID byName = started(owner);
        tells(SampleAccounts.NUMBER, "ヤマダ タロウ", BORN);
        assertThat(finished(owner, byName)).isInstanceOf(RejectedProof.class);

        UUID byAge = started(owner);
        tells(SampleAccounts.NUMBER, "ヤマダ ハナコ", BORN.minusYears(30));
        assertThat(finished(owner, byAge)).isInstanceOf(RejectedProof.class);

        assertThat(reasons()).containsExactly("HOLDER_IS_ANOTHER", "HOLDER_IS_ANOTHER");
        assertThat(proving.accounts.find(owner).flatMap(Account::identity)).isEmpty();
    }

    @Test
    void isRefusedWhenTheAnswerIsAboutAnotherLine() {
        AccountId owner = subscriber();
        UUID proof = started(owner);
        tells(new PhoneNumber("+819087654321"), "ヤマダ ハナコ", BORN);

        assertThat(finished(owner, proof)).isInstanceOf(RejectedProof.class);
        assertThat(reasons()).containsExactly("OTHER_LINE");
    }

    @Test
    void isRefusedWhenTheSubscriberDeclines() {
        AccountId owner = subscriber();
        UUID proof = started(owner);
        proving.carrier.next = new Answer.Declined();

        assertThat(finished(owner, proof)).isInstanceOf(RejectedProof.class);
        assertThat(reasons()).containsExactly("CONSENT_DECLINED");
    }

    @Test
    void waitsWhileTheCarrierIsAwayAndIsSettledOnce() {
        AccountId owner = subscriber();
        UUID proof = started(owner);
        proving.carrier.away = true;
        assertThat(proving.finishAtCarrier
                        .finish(owner, proof, proving.now)
                        .orElseThrow()
                        .away())
                .isTrue();

        proving.carrier.away = false;
        tells(SampleAccounts.NUMBER, "ヤマダ ハナコ", BORN);
        finished(owner, proof);
        proving.carrier.next = new Answer.Declined();
        assertThat(finished(owner, proof)).isInstanceOf(ApprovedProof.class);
    }

    @Test
    @Tag("TC7")
    void isFinishedByNobodyElse() {
        AccountId owner = subscriber();
        UUID proof = started(owner);
        UUID elsewhere = proving.started(owner, IdentityMethod.JPKI);

        assertThat(proving.finishAtCarrier.finish(subscriber(), proof, proving.now))
                .isEmpty();
        assertThat(proving.finishAtCarrier.finish(owner, elsewhere, proving.now))
                .isEmpty();
    }
}
