package dev.sekisho.kernel.event.identity;

import dev.sekisho.kernel.event.FactData;
import java.util.UUID;

/** A customer answered the questions of due diligence; what was said stays with identity-service. */
public record DueDiligenceAnswered(UUID accountId, int answerVersion, int questionnaire) implements FactData {}
