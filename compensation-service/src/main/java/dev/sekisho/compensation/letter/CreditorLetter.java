package dev.sekisho.compensation.letter;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.paymentrun.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One letter, in the words of a published notice, with the number of the case and the day. */
public record CreditorLetter(
        UUID id, UUID caseId, CaseNumber caseNumber, UUID notice, String title, String text, Actor by, Instant at) {

    public CreditorLetter {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(caseNumber, "caseNumber");
        Objects.requireNonNull(notice, "notice");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(at, "at");
    }

    public Sha256 sha256() {
        return Sha256.of((title + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }
}
