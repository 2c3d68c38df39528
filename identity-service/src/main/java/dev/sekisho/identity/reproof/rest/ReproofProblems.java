package dev.sekisho.identity.reproof.rest;

import dev.sekisho.identity.reproof.ReproofWave;
import dev.sekisho.identity.reproof.WaveOutcome;
import dev.sekisho.identity.reproof.WaveRefusal;
import dev.sekisho.kit.problem.DeskProblems;
import dev.sekisho.kit.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;

/** How refusals about proving again are answered. */
final class ReproofProblems {

    private ReproofProblems() {}

    /** The wave. @throws ProblemException if there is none */
    static ReproofWave waveOf(WaveOutcome outcome) {
        if (outcome instanceof WaveOutcome.Done done) {
            return done.wave();
        }
        throw problem(((WaveOutcome.Refused) outcome).why());
    }

    static ProblemException invalid(String field, String rule) {
        return DeskProblems.invalid(field, rule);
    }

    static Optional<UUID> cursor(String text) {
        try {
            return Optional.ofNullable(text).map(UUID::fromString);
        } catch (IllegalArgumentException noId) {
            throw invalid("cursor", "Uuid");
        }
    }

    static ProblemException notFound() {
        return ProblemException.of(404, "not-found", "There is no such thing").build();
    }

    static ProblemException notEntitled() {
        return DeskProblems.notEntitled();
    }

    static ProblemException requiredBefore() {
        return ProblemException.of(409, "reproof-required-before", "The account is in the queue for this already")
                .build();
    }

    static ProblemException identityProofRequired() {
        return ProblemException.of(403, "identity-proof-required", "The identity has to be proved first")
                .build();
    }

    static ProblemException tooManyWishes() {
        return ProblemException.of(429, "too-many-wishes", "No further wish is taken for now")
                .build();
    }

    private static ProblemException problem(WaveRefusal why) {
        return switch (why) {
            case NOT_ENTITLED -> notEntitled();
            case UNKNOWN -> notFound();
            case SAME_PERSON -> DeskProblems.anotherPerson(why.name());
            case DECIDED ->
                ProblemException.of(409, "wave-decided", "The wave was approved before")
                        .build();
            case START_PAST, DEADLINE_TOO_SOON, TOO_MANY_PER_DAY ->
                ProblemException.of(422, "wave-refused", "The wave cannot be planned so")
                        .with("rule", why.name())
                        .build();
        };
    }
}
