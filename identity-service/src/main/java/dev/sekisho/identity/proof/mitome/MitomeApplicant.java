package dev.sekisho.identity.proof.mitome;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.proof.SessionRef;
import dev.sekisho.identity.proof.VendorEvent;
import dev.sekisho.identity.proof.VendorEvent.Result;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How an applicant stands, as mitome answers; fields that it may add later are not looked at, nothing is printed. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MitomeApplicant(String id, String externalUserId, String level, Review review, MitomeInfo info) {

    private static final Map<String, IdentityMethod> LEVELS =
            Map.of("jpki", IdentityMethod.JPKI, "ic-chip", IdentityMethod.IC_CHIP, "photo", IdentityMethod.PHOTO_IMAGE);
    private static final String COMPLETED = "COMPLETED";
    private static final Pattern LABEL = Pattern.compile("[A-Z0-9_]{1,64}");
    private static final int MOST_LABELS = 20;

    /** The level by which mitome is asked to check by this method. */
    static Optional<String> levelOf(IdentityMethod method) {
        return LEVELS.entrySet().stream()
                .filter(level -> level.getValue() == method)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The answer in our words, or nothing if it is none. */
    Optional<VendorEvent> read(Instant now) {
        if (id == null || review == null || review.status() == null || !LEVELS.containsKey(level)) {
            return Optional.empty();
        }
        return proofId().map(proof -> event(proof, now));
    }

    private VendorEvent event(UUID proofId, Instant now) {
        Result result = review.result();
        return new VendorEvent(
                "fetched:" + id + ":" + result + ":" + review.isSettled(),
                new SessionRef(HttpMitome.VENDOR, id),
                proofId,
                review.isSettled(),
                result,
                Optional.of(LEVELS.get(level)),
                result == Result.APPROVED && info != null
                        ? info.claims(id, LEVELS.get(level), review.at(now))
                        : Optional.empty(),
                review.labels());
    }

    private Optional<UUID> proofId() {
        try {
            return Optional.ofNullable(externalUserId).map(UUID::fromString);
        } catch (IllegalArgumentException noneOfOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "MitomeApplicant[redacted]";
    }

    /**
     * The vendor's verdict: by a machine first and often by a person later.
     *
     * @param settled whether nobody will look again; a verdict before that is none
     * @param rejectType FINAL, or RETRY where the applicant may show something better in the same session
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Review(
            String status,
            Boolean settled,
            String answer,
            String rejectType,
            List<String> rejectLabels,
            Long reviewedAtMs) {

        Result result() {
            if (!COMPLETED.equals(status)) {
                return Result.PROCESSING;
            } else if ("GREEN".equals(answer)) {
                return Result.APPROVED;
            }
            return "RED".equals(answer) && "FINAL".equals(rejectType) ? Result.REJECTED : Result.PROCESSING;
        }

        boolean isSettled() {
            return Boolean.TRUE.equals(settled) && result() != Result.PROCESSING;
        }

        Instant at(Instant now) {
            return reviewedAtMs == null ? now : Instant.ofEpochMilli(reviewedAtMs);
        }

        /** Labels as codes only: what a moderator wrote may speak of a person. */
        List<String> labels() {
            return Optional.ofNullable(rejectLabels).orElse(List.of()).stream()
                    .limit(MOST_LABELS)
                    .map(label -> label != null && LABEL.matcher(label).matches() ? label : "OTHER")
                    .distinct()
                    .toList();
        }
    }
}
