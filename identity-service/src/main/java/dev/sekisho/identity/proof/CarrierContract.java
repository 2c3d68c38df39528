package dev.sekisho.identity.proof;

import dev.sekisho.identity.account.PhoneNumber;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The carrier's word on whom it verified for the contract of a line, given with the subscriber's consent at the carrier;
 * never called inside a transaction.
 */
public interface CarrierContract {

    /** By what proofs and events name the carrier. */
    String NAME = "carrier";

    /** Asks the carrier to ask the subscriber of this line, for this proof; nothing when it cannot be reached. */
    Optional<Consent> ask(UUID proofId, PhoneNumber line);

    /** What became of it. @param now the machine's time: a moved business clock makes no old answer new */
    Answer answer(UUID proofId, String consent, Instant now);

    /** Where the subscriber consents. */
    record Consent(String id, URI page) {}

    /** What the carrier says. */
    sealed interface Answer {

        /** The subscriber has not decided. */
        record Waiting() implements Answer {}

        /** The subscriber does not want it. */
        record Declined() implements Answer {}

        /** It could not be asked, or what it said is not believed; why is nobody's business. */
        record Unavailable() implements Answer {}

        /** Signed by the carrier, for this proof, lately. @param line whose contract it is; never printed */
        record Told(String id, PhoneNumber line, VerifiedClaims claims) implements Answer {

            @Override
            public String toString() {
                return "Told[redacted]";
            }
        }
    }

    /** Reasons for which a told answer proves nothing. */
    enum Mismatch {
        CONSENT_DECLINED,
        OTHER_LINE;

        List<String> reasons() {
            return List.of(name());
        }
    }
}
