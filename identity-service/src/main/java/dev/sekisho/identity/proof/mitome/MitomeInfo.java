package dev.sekisho.identity.proof.mitome;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.sekisho.identity.account.IdentityMethod;
import dev.sekisho.identity.account.KanaSource;
import dev.sekisho.identity.proof.VerifiedClaims;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Whom mitome verified, in parts: names in two, the day of birth as eight digits, the address in lines. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MitomeInfo(
        String familyName,
        String givenName,
        String familyReading,
        String givenReading,
        String dob,
        List<String> addressLines,
        List<Document> documents) {

    private static final int LONGEST = 150;
    private static final int MOST_LINES = 5;
    private static final Map<String, String> TYPES = Map.of(
            "MY_NUMBER_CARD",
            "jp_individual_number_card",
            "DRIVERS",
            "driving_permit",
            "RESIDENCE",
            "residence_permit");

    /** What was verified; nothing if something needed is missing. */
    Optional<VerifiedClaims> claims(String applicant, IdentityMethod method, Instant at) {
        boolean whole =
                Stream.of(familyName, givenName, familyReading, givenReading).allMatch(MitomeInfo::isSaid)
                        && addressLines != null
                        && !addressLines.isEmpty()
                        && addressLines.size() <= MOST_LINES
                        && addressLines.stream().allMatch(MitomeInfo::isSaid)
                        && documents != null
                        && documents.size() == 1
                        && documents.get(0).isWhole();
        return whole ? birthDate().map(born -> complete(applicant, method, at, born)) : Optional.empty();
    }

    private VerifiedClaims complete(String applicant, IdentityMethod method, Instant at, LocalDate born) {
        Document shown = documents.get(0);
        return new VerifiedClaims(
                HttpMitome.VENDOR,
                applicant,
                method,
                at,
                familyName + " " + givenName,
                familyReading + " " + givenReading,
                Boolean.TRUE.equals(shown.readingPrinted())
                        ? KanaSource.FURIGANA_IN_CREDENTIAL
                        : KanaSource.DECLARED_ONLY,
                born,
                String.join(" ", addressLines),
                TYPES.get(shown.type()),
                shown.number());
    }

    private Optional<LocalDate> birthDate() {
        try {
            return Optional.ofNullable(dob).map(text -> LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static boolean isSaid(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return "MitomeInfo[redacted]";
    }

    /** What was shown. @param readingPrinted whether the name's reading was read from it */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Document(String type, String number, Boolean readingPrinted) {

        private boolean isWhole() {
            return TYPES.containsKey(String.valueOf(type)) && isSaid(number);
        }

        @Override
        public String toString() {
            return "Document[redacted]";
        }
    }
}
