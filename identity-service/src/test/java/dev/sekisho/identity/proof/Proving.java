package dev.sekisho.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.InMemoryAccounts;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.account.SampleAccounts;
import dev.sekisho.identity.account.Step;
import dev.sekisho.identity.proof.Readings.Plausibility;
import dev.sekisho.identity.proof.VendorEvent.Result;
import dev.sekisho.identity.secrecy.PlainHash;
import dev.sekisho.identity.transaction.NoTransaction;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.testing.Origins;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The feature put together without technology: two vendors, JPKI at one of them, everything else at the other. */
final class Proving {

    static final String FIRST = "kakunin";
    static final String SECOND = "mitome";

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    final InMemoryAccounts accounts = new InMemoryAccounts();
    final InMemoryProofs proofs = new InMemoryProofs();
    final FakeVendor first = new FakeVendor(FIRST);
    final FakeVendor second = new FakeVendor(SECOND);
    final NoTransaction transaction = new NoTransaction();
    final List<Step> steps = new ArrayList<>();
    final List<UUID> approved = new ArrayList<>();
    Instant now = Instant.parse("2026-11-22T03:00:00Z");

    final MethodCatalogue catalogue = MethodCatalogue.published();
    final ProofRules rules = new ProofRules(3, Duration.ofHours(24), 3);
    final Admission admission = new Admission(accounts, proofs, catalogue, rules, steps::add);
    final StartProof start =
            new StartProof(admission, new EkycVendors(List.of(first, second)), policy(), transaction, () -> now);
    final SettleProof settle = new SettleProof(
            proofs,
            proofs,
            accounts,
            new ProofPolicies(catalogue, new PlainHash()),
            new ReusePolicies(accounts, proofs, rules),
            new ReadingPolicy((kanji, kana) ->
                    kanji.startsWith("山田") && kana.startsWith("ヤマダ") ? Plausibility.PLAUSIBLE : Plausibility.NOT_KNOWN),
            steps::add,
            new ApprovalWatches(List.of((proof, claims, at) -> approved.add(proof.id()))),
            new PlainHash());
    final ReceiveVendorEvent receive = new ReceiveVendorEvent(proofs, settle, transaction, () -> now);
    final FakeCarrier carrier = new FakeCarrier();
    final StartCarrierProof startAtCarrier =
            new StartCarrierProof(admission, carrier, new PlainHash(), transaction, () -> now);
    final FinishCarrierProof finishAtCarrier = new FinishCarrierProof(proofs, accounts, carrier, receive, transaction);
    final UpkeepProofs upkeep =
            new UpkeepProofs(proofs, new EkycVendors(List.of(first, second)), receive, transaction, () -> now);
    final ReceiveDelivery deliver = new ReceiveDelivery(new EkycVendors(List.of(first, second)), receive);

    private static VendorPolicy policy() {
        return new VendorPolicy(
                "test",
                List.of(
                        line(SECOND, IdentityMethod.JPKI, ProofPurpose.OPENING),
                        line(FIRST, IdentityMethod.JPKI, ProofPurpose.RENEWAL),
                        line(FIRST, IdentityMethod.IC_CHIP, ProofPurpose.OPENING),
                        line(FIRST, IdentityMethod.IC_CHIP, ProofPurpose.RENEWAL),
                        line(FIRST, IdentityMethod.PHOTO_IMAGE, ProofPurpose.OPENING)));
    }

    private static VendorPolicy.Line line(String vendor, IdentityMethod method, ProofPurpose purpose) {
        return new VendorPolicy.Line(vendor, method, purpose, LONG_AGO, Optional.empty());
    }

    AccountId account() {
        return accounts.put(SampleAccounts.fresh()).id();
    }

    UUID started(AccountId account, IdentityMethod method) {
        ProofStart answer = start.start(account, method, Origins.HOME);
        assertThat(answer).isInstanceOf(ProofStart.Started.class);
        return ((ProofStart.Started) answer).proofId();
    }

    static VerifiedClaims claims(String kana, String document) {
        return claims("山田 花子", kana, KanaSource.FURIGANA_IN_CREDENTIAL, IdentityMethod.IC_CHIP, document);
    }

    static VerifiedClaims claims(String kanji, String kana, KanaSource source, IdentityMethod method, String document) {
        return new VerifiedClaims(
                FIRST,
                "txn",
                method,
                Instant.parse("2026-11-22T02:59:00Z"),
                kanji,
                kana,
                source,
                LocalDate.of(1980, 1, 2),
                "東京都千代田区1-1",
                "jp_individual_number_card",
                document);
    }

    static VendorEvent event(UUID proof, boolean last, Result result, VerifiedClaims claims) {
        return new VendorEvent(
                UUID.randomUUID().toString(),
                new SessionRef(FIRST, "s-" + proof),
                proof,
                last,
                result,
                Optional.of(claims == null ? IdentityMethod.IC_CHIP : claims.method()),
                Optional.ofNullable(claims),
                result == Result.REJECTED ? List.of("DOCUMENT_DAMAGED") : List.of());
    }

    static VendorEvent approval(UUID proof) {
        return event(proof, true, Result.APPROVED, claims("ヤマダ ハナコ", "D123"));
    }
}
