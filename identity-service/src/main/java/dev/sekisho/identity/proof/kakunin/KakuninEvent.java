package dev.sekisho.identity.proof.kakunin;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.proof.SessionRef;
import dev.sekisho.identity.proof.VendorEvent;
import dev.sekisho.identity.proof.VerifiedClaims;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What kakunin sends; fields that it may add later are not looked at, and nothing of it is printed. */
@JsonIgnoreProperties(ignoreUnknown = true)
record KakuninEvent(
        String eventId,
        Instant occurredAt,
        String sessionId,
        String externalId,
        @JsonProperty("final") Boolean isFinal,
        VendorEvent.Result result,
        IdentityMethod method,
        Verified verified,
        List<String> reasons) {

    static final String VENDOR = "kakunin";
    private static final String FETCHED = "fetched:";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,150}");
    private static final Pattern REASON = Pattern.compile("[A-Z0-9_]{1,64}");
    private static final int MOST_REASONS = 20;

    /** The same for an answer, which has neither an id of its own nor a time. */
    KakuninEvent asked(Instant now) {
        return new KakuninEvent(
                FETCHED + sessionId + ":" + result + ":" + isFinal,
                now,
                sessionId,
                externalId,
                isFinal,
                result,
                method,
                verified,
                reasons);
    }

    /** The event in our words, or nothing if it is not one. */
    Optional<VendorEvent> read() {
        boolean whole = Stream.of(eventId, sessionId, externalId)
                        .allMatch(id -> id != null && ID.matcher(id).matches())
                && occurredAt != null
                && isFinal != null
                && result != null
                && method != null;
        return whole ? proofId().map(this::event) : Optional.empty();
    }

    private VendorEvent event(UUID proofId) {
        Optional<VerifiedClaims> claims = result == VendorEvent.Result.APPROVED
                ? Optional.ofNullable(verified).flatMap(known -> known.claims(this))
                : Optional.empty();
        return new VendorEvent(
                eventId,
                new SessionRef(VENDOR, sessionId),
                proofId,
                isFinal,
                result,
                Optional.of(method),
                claims,
                codes());
    }

    private Optional<UUID> proofId() {
        try {
            return Optional.of(UUID.fromString(externalId));
        } catch (IllegalArgumentException noneOfOurs) {
            return Optional.empty();
        }
    }

    /** Reasons as codes only: a vendor's sentence may speak of a person. */
    private List<String> codes() {
        return Optional.ofNullable(reasons).orElse(List.of()).stream()
                .limit(MOST_REASONS)
                .map(reason -> reason != null && REASON.matcher(reason).matches() ? reason : "OTHER")
                .distinct()
                .toList();
    }

    @Override
    public String toString() {
        return "KakuninEvent[" + result + "]";
    }

    /** What the vendor verified. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Verified(
            String nameKanji,
            String nameKana,
            KanaSource kanaSource,
            LocalDate birthDate,
            String address,
            String documentType,
            String documentNumber) {

        private static final int LONGEST = 300;
        private static final Map<String, String> TYPES =
                Map.of("DRIVING_LICENCE", "driving_permit", "INDIVIDUAL_NUMBER_CARD", "jp_individual_number_card");

        private Optional<VerifiedClaims> claims(KakuninEvent event) {
            boolean whole = Stream.of(nameKanji, nameKana, address, documentType, documentNumber)
                            .allMatch(Verified::isSaid)
                    && kanaSource != null
                    && birthDate != null;
            return whole ? Optional.of(complete(event)) : Optional.empty();
        }

        private VerifiedClaims complete(KakuninEvent event) {
            return new VerifiedClaims(
                    VENDOR,
                    event.sessionId(),
                    event.method(),
                    event.occurredAt(),
                    nameKanji,
                    nameKana,
                    kanaSource,
                    birthDate,
                    address,
                    TYPES.getOrDefault(documentType, documentType.toLowerCase(Locale.ROOT)),
                    documentNumber);
        }

        private static boolean isSaid(String text) {
            return text != null && !text.isBlank() && text.length() <= LONGEST;
        }

        @Override
        public String toString() {
            return "Verified[redacted]";
        }
    }
}
