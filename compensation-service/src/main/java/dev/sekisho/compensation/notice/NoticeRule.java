package dev.sekisho.compensation.notice;

import java.time.Instant;
import java.util.function.Predicate;

/** One thing that must not be so in a notice; pure. @param code by which whoever writes learns of it */
record NoticeRule(String code, Predicate<Draft> speaksAgainst) {

    static NoticeRule of(String code, Predicate<Draft> speaksAgainst) {
        return new NoticeRule(code, speaksAgainst);
    }

    /**
     * What is judged.
     *
     * @param oldestDamage when the oldest charge of any case was made, or the present where there is none
     */
    record Draft(NoticeText said, Instant oldestDamage, Instant now) {}
}
