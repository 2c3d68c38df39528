package dev.sekisho.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.proof.VendorEvent.Result;
import dev.sekisho.kernel.id.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A vendor that only hints: the result is what it answers itself, and a hint about nothing of ours costs no call. */
@Tag("TA8")
@Tag("ID-04")
class ReceiveDeliveryTest {

    private static final SignedBody BODY = new SignedBody(new byte[0], name -> null);

    private final Proving proving = new Proving();
    private final AccountId owner = proving.account();
    private final UUID proof = proving.started(owner, IdentityMethod.JPKI);

    private static VendorEvent answer(UUID proof, boolean settled, Result result) {
        return new VendorEvent(
                "fetched",
                new SessionRef(Proving.SECOND, "s-" + proof),
                proof,
                settled,
                result,
                Optional.of(IdentityMethod.JPKI),
                Optional.of(Proving.claims(
                        "山田 花子", "ヤマダ ハナコ", KanaSource.FURIGANA_IN_CREDENTIAL, IdentityMethod.JPKI, "D1")),
                List.of());
    }

    private EventOutcome hint(String id, UUID session, UUID proofId) {
        proving.second.next = new Delivery.Hinted(id, new SessionRef(Proving.SECOND, "s-" + session), proofId);
        return proving.deliver.receive(Proving.SECOND, BODY, proving.now);
    }

    private Proof state() {
        return proving.proofs.find(proof, owner).orElseThrow();
    }

    @Test
    void countsWhatTheVendorAnswersAndNotWhatItSent() {
        proving.second.answers.put("s-" + proof, answer(proof, false, Result.APPROVED));
        assertThat(hint("e-1", proof, proof)).isEqualTo(EventOutcome.NOTED);
        assertThat(state()).isInstanceOf(PendingProof.class);

        proving.second.answers.put("s-" + proof, answer(proof, true, Result.APPROVED));
        assertThat(hint("e-2", proof, proof)).isEqualTo(EventOutcome.SETTLED);
        assertThat(state()).isInstanceOf(ApprovedProof.class);
    }

    @Test
    void asksForASecondDeliveryWhenTheResultCannotBeFetched() {
        proving.second.answers.put("s-" + proof, answer(proof, true, Result.APPROVED));
        proving.second.away = true;
        assertThat(hint("e-1", proof, proof)).isEqualTo(EventOutcome.UNFETCHED);

        proving.second.away = false;
        assertThat(hint("e-1", proof, proof)).isEqualTo(EventOutcome.SETTLED);
    }

    @Test
    void fetchesNothingForAHintThatBelongsToNoneOfOurs() {
        UUID other = proving.started(proving.account(), IdentityMethod.JPKI);

        assertThat(hint("e-1", other, proof)).isEqualTo(EventOutcome.FOREIGN);
        assertThat(hint("e-2", proof, UUID.randomUUID())).isEqualTo(EventOutcome.FOREIGN);
        assertThat(proving.second.fetches).isZero();
    }

    @Test
    void believesNoAnswerAboutAnotherApplicant() {
        UUID other = proving.started(proving.account(), IdentityMethod.JPKI);
        proving.second.answers.put("s-" + proof, answer(other, true, Result.APPROVED));

        assertThat(hint("e-1", proof, proof)).isNotEqualTo(EventOutcome.SETTLED);
        assertThat(state()).isInstanceOf(PendingProof.class);
    }

    @Test
    void isDeafToAVendorThereIsNotAndToWhatNobodySigned() {
        assertThat(proving.deliver.receive("nobody", BODY, proving.now)).isEqualTo(EventOutcome.UNSIGNED);
        assertThat(proving.deliver.receive(Proving.SECOND, BODY, proving.now)).isEqualTo(EventOutcome.UNSIGNED);
        proving.second.next = new Delivery.Malformed();
        assertThat(proving.deliver.receive(Proving.SECOND, BODY, proving.now)).isEqualTo(EventOutcome.MALFORMED);
    }
}
