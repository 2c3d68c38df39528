package dev.sekisho.link.request.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.link.evidence.EvidenceRoot.Authority;
import dev.sekisho.link.evidence.ProofKind;
import dev.sekisho.link.request.Subject;
import dev.sekisho.link.request.http.IdentityApi.SubjectView;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What identity-service says of a person: a carrier's word is understood, what is new to this service clears nobody. */
@Tag("A04")
class SubjectsTest {

    private static SubjectView said(String method, String root) {
        return new SubjectView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                "SUBSCRIBER",
                "CONTRACT_VERIFIED",
                method,
                root,
                "ヤマダ ハナコ",
                "DECLARED_PLAUSIBLE",
                LocalDate.of(1980, 1, 2),
                null);
    }

    @Test
    void aCarriersContractIsAProofOfTheCarriersAndOfNoBanks() {
        Subject subject = Subjects.read(said("CARRIER_CONTRACT", "CARRIER"));

        assertThat(subject.identity().orElseThrow().kind()).isEqualTo(ProofKind.CARRIER_CONTRACT);
        assertThat(subject.identity().orElseThrow().root()).isEqualTo(Authority.CARRIER);
        assertThat(subject.identity().orElseThrow().root().isBank(new BankCode("0998")))
                .isFalse();
        assertThat(subject.nameRoot()).contains(Authority.OPERATOR);
    }

    @Test
    void aMethodOrRootThatIsNewHereClearsNobody() {
        for (SubjectView unknown : new SubjectView[] {said("PALM", "OPERATOR"), said("JPKI", "NEIGHBOUR")}) {
            assertThatThrownBy(() -> Subjects.read(unknown)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
