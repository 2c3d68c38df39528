package dev.sekisho.identity.diligence;

import java.util.List;
import java.util.Objects;

/**
 * What a customer says of themselves when asked for due diligence; never printed.
 *
 * @param purposes one to all of the list, each once, in its order
 * @param politicallyExposed whether they or their family hold a high public office abroad, as they say
 */
public record DiligenceAnswers(
        Occupation occupation,
        List<RelationPurpose> purposes,
        ExpectedUse expectedUse,
        boolean politicallyExposed,
        boolean residentAbroad) {

    public DiligenceAnswers {
        Objects.requireNonNull(occupation, "occupation");
        Objects.requireNonNull(expectedUse, "expectedUse");
        purposes = purposes.stream().distinct().sorted().toList();
        if (purposes.isEmpty()) {
            throw new IllegalArgumentException("a relation has a purpose");
        }
    }

    @Override
    public String toString() {
        return "DiligenceAnswers[redacted]";
    }
}
