package dev.sekisho.identity.diligence;

import dev.sekisho.kernel.id.AccountId;
import java.time.Instant;
import java.util.Objects;

/**
 * One account's answers as they were given; later ones stand beside them and change nothing of these.
 *
 * @param version 1 for the account's first answers, without gaps
 * @param questionnaire which list of questions was answered
 */
public record DueDiligence(
        AccountId account, int version, int questionnaire, DiligenceAnswers answers, Instant answeredAt) {

    public DueDiligence {
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(answeredAt, "answeredAt");
        if (version < 1 || questionnaire < 1) {
            throw new IllegalArgumentException("versions begin at 1");
        }
    }
}
