package dev.sekisho.identity.diligence;

import java.util.List;

/** Answers of customers, for tests. */
final class SampleAnswers {

    private SampleAnswers() {}

    static DiligenceAnswers plain() {
        return of(RelationPurpose.DAILY_SHOPPING);
    }

    static DiligenceAnswers of(RelationPurpose... purposes) {
        return new DiligenceAnswers(Occupation.EMPLOYEE, List.of(purposes), ExpectedUse.UP_TO_100000, false, false);
    }
}
