package dev.sekisho.identity.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.proof.EkycVendor.Purge;
import dev.sekisho.identity.proof.VendorEvent.Result;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What every vendor's adapter does, whatever the vendor's shape; the vendor is its raw interface with answers as text. */
@Tag("A06")
public abstract class EkycVendorContract {

    protected static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    protected static final UUID PROOF = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
    protected static final String SESSION = "s-1";

    protected final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    protected static WebhookSecrets secrets() {
        WebhookSecret secret = new WebhookSecret("0123456789abcdef".getBytes(StandardCharsets.UTF_8));
        return new WebhookSecrets(Map.of("kakunin", secret, "mitome", secret));
    }

    protected abstract EkycVendor vendor();

    /** The vendor cannot be reached. */
    protected abstract void away();

    /** The vendor answers a session of this shape to being asked for one. */
    protected abstract void opens(String id, String page);

    /** How the session stands when it is asked about, in the vendor's own shape. */
    protected abstract void answers(UUID proof, String session, Standing standing);

    /** What a vendor can say of a session, by any name. */
    protected enum Standing {
        PROCESSING,
        APPROVED_FOR_NOW,
        APPROVED,
        APPROVED_WITHOUT_A_NAME,
        REJECTED
    }

    private VendorEvent fetched(Standing standing) {
        answers(PROOF, SESSION, standing);
        return vendor().fetch(SESSION, NOW).orElseThrow();
    }

    @Test
    void opensASessionWithAPage() {
        opens(SESSION, "https://vendor.example/s-1");

        assertThat(vendor().open(PROOF, IdentityMethod.IC_CHIP))
                .get()
                .satisfies(session -> assertThat(session.id()).isEqualTo(SESSION))
                .satisfies(session -> assertThat(session.page()).hasToString("https://vendor.example/s-1"));
    }

    @Test
    void whatIsNoSessionIsNone() {
        for (String id : new String[] {"", "x".repeat(101)}) {
            opens(id, "https://vendor.example/s-1");
            assertThat(vendor().open(PROOF, IdentityMethod.IC_CHIP)).isEmpty();
        }
        opens(SESSION, "javascript:alert(1)");
        assertThat(vendor().open(PROOF, IdentityMethod.IC_CHIP)).isEmpty();
        away();
        assertThat(vendor().open(PROOF, IdentityMethod.IC_CHIP)).isEmpty();
    }

    @Test
    void onlyAFinalAnswerIsConclusive() {
        assertThat(fetched(Standing.PROCESSING).isConclusive()).isFalse();
        assertThat(fetched(Standing.APPROVED_FOR_NOW).isConclusive()).isFalse();
        assertThat(fetched(Standing.APPROVED).isConclusive()).isTrue();
        assertThat(fetched(Standing.REJECTED).isConclusive()).isTrue();
    }

    @Test
    @Tag("ID-02")
    void anApprovalSaysWhoAndHow() {
        VendorEvent approved = fetched(Standing.APPROVED);

        assertThat(approved.result()).isEqualTo(Result.APPROVED);
        assertThat(approved.method()).contains(IdentityMethod.IC_CHIP);
        assertThat(approved.proofId()).isEqualTo(PROOF);
        assertThat(approved.session()).isEqualTo(new SessionRef(vendor().name(), SESSION));
        VerifiedClaims claims = approved.claims().orElseThrow();
        assertThat(claims.nameKanji()).isEqualTo("山田 花子");
        assertThat(claims.nameKana()).isEqualTo("ヤマダ ハナコ");
        assertThat(claims.birthDate()).hasToString("1980-01-02");
        assertThat(claims.documentType()).isEqualTo("jp_individual_number_card");
        assertThat(claims.documentNumber()).isEqualTo("D-1");
        assertThat(claims.toString()).doesNotContain("山田", "D-1");
    }

    @Test
    void anApprovalWithoutANameHasNoClaimsAndARejectionHasReasons() {
        assertThat(fetched(Standing.APPROVED_WITHOUT_A_NAME).claims()).isEmpty();
        assertThat(fetched(Standing.REJECTED).claims()).isEmpty();
        assertThat(fetched(Standing.REJECTED).reasons()).containsExactly("DOCUMENT_DAMAGED", "OTHER");
    }

    @Test
    @Tag("TA8")
    void answersOfDifferentSessionsAndStandingsAreDifferentEvents() {
        String early = fetched(Standing.APPROVED_FOR_NOW).eventId();
        String late = fetched(Standing.APPROVED).eventId();
        answers(PROOF, "s-2", Standing.APPROVED);
        String another = vendor().fetch("s-2", NOW).orElseThrow().eventId();

        assertThat(early).isNotEqualTo(late);
        assertThat(late).isNotEqualTo(another);
    }

    @Test
    @Tag("TA8")
    void anAnswerAboutAnotherSessionIsNone() {
        answers(PROOF, "s-2", Standing.APPROVED);
        assertThat(vendor().fetch(SESSION, NOW)).isEmpty();

        away();
        assertThat(vendor().fetch(SESSION, NOW)).isEmpty();
    }

    @Test
    void forgetsWhenItIsTold() {
        assertThat(vendor().purge(SESSION)).isEqualTo(Purge.FORGOTTEN);
        assertThat(vendor().purge(SESSION)).isEqualTo(Purge.FORGOTTEN);
        away();
        assertThat(vendor().purge(SESSION)).isEqualTo(Purge.VENDOR_AWAY);
    }

    @Test
    void takesNothingThatIsNotSigned() {
        assertThat(vendor().take(new SignedBody(new byte[] {'{', '}'}, name -> null), NOW))
                .isInstanceOf(Delivery.Unsigned.class);
    }
}
