package dev.sekisho.sandbox.world.mitome.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.sandbox.world.ekyc.Application;
import dev.sekisho.sandbox.world.ekyc.KanaSource;
import dev.sekisho.sandbox.world.ekyc.Method;
import dev.sekisho.sandbox.world.ekyc.Session;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** An applicant as the vendor answers. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicantBody(String id, String externalUserId, String level, ReviewBody review, InfoBody info) {

    public static final Map<String, Method> LEVELS =
            Map.of("jpki", Method.JPKI, "ic-chip", Method.IC_CHIP, "photo", Method.PHOTO_IMAGE);

    /** @param settled whether a person looked at it after the machine */
    public static ApplicantBody of(Session session, boolean settled, Instant at) {
        String level = LEVELS.entrySet().stream()
                .filter(known -> known.getValue() == session.method())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return new ApplicantBody(
                session.sessionId(),
                session.externalId(),
                level,
                ReviewBody.of(session, settled, at),
                session.result() == Session.Result.APPROVED ? InfoBody.of(session) : null);
    }

    /** The verdict, by a machine or settled by a person. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReviewBody(
            String status,
            boolean settled,
            String answer,
            String rejectType,
            List<String> rejectLabels,
            Long reviewedAtMs) {

        static ReviewBody of(Session session, boolean settled, Instant at) {
            return switch (session.result()) {
                case PROCESSING -> new ReviewBody("INIT", false, null, null, null, null);
                case APPROVED -> new ReviewBody("COMPLETED", settled, "GREEN", null, null, at.toEpochMilli());
                case REJECTED ->
                    new ReviewBody(
                            "COMPLETED", settled, "RED", "FINAL", List.of("DOCUMENT_NOT_GENUINE"), at.toEpochMilli());
            };
        }
    }

    /** Who was verified, in parts. */
    public record InfoBody(
            String familyName,
            String givenName,
            String familyReading,
            String givenReading,
            String dob,
            List<String> addressLines,
            List<DocumentBody> documents) {

        static InfoBody of(Session session) {
            Application shown = session.application();
            return new InfoBody(
                    part(shown.nameKanji(), 0),
                    part(shown.nameKanji(), 1),
                    part(shown.nameKana(), 0),
                    part(shown.nameKana(), 1),
                    shown.birthDate().format(DateTimeFormatter.BASIC_ISO_DATE),
                    List.of(shown.address()),
                    List.of(DocumentBody.of(session)));
        }

        private static String part(String name, int number) {
            String[] parts = name.strip().split("[\\s\u3000]+", 2);
            return number < parts.length ? parts[number] : "";
        }

        @Override
        public String toString() {
            return "InfoBody[***]";
        }
    }

    /** What was shown. */
    public record DocumentBody(String type, String number, boolean readingPrinted) {

        static DocumentBody of(Session session) {
            Application shown = session.application();
            boolean printed = shown.kanaSource() == KanaSource.FURIGANA_IN_CREDENTIAL;
            boolean card = printed || session.method() == Method.JPKI;
            return new DocumentBody(card ? "MY_NUMBER_CARD" : "DRIVERS", shown.documentNumber(), printed);
        }

        @Override
        public String toString() {
            return "DocumentBody[***]";
        }
    }
}
