package dev.sekisho.compensation.deadline;

import dev.sekisho.kernel.calendar.BusinessDays;
import dev.sekisho.kernel.calendar.BusinessDays.Due;
import java.time.Duration;
import java.time.Instant;

/** In what a time is counted; days end at midnight in Japan, and the day on which it begins is day 0. */
public enum Unit {
    HOURS {
        @Override
        Due due(BusinessDays days, Instant since, int amount) {
            return new Due(since.plus(Duration.ofHours(amount)), true);
        }
    },
    DAYS {
        @Override
        Due due(BusinessDays days, Instant since, int amount) {
            return days.afterDays(since, amount);
        }
    },
    /** Days, and if the last one is no business day, the next business day. */
    DAYS_TO_BUSINESS_DAY {
        @Override
        Due due(BusinessDays days, Instant since, int amount) {
            return days.afterDaysOnBusinessDay(since, amount);
        }
    },
    BUSINESS_DAYS {
        @Override
        Due due(BusinessDays days, Instant since, int amount) {
            return days.afterBusinessDays(since, amount);
        }
    };

    abstract Due due(BusinessDays days, Instant since, int amount);
}
