package dev.sekisho.charge.monitoring;

import dev.sekisho.charge.cap.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;

/** A movement that met a rule, with what was seen up to it. */
record Hit(RuleVersion rule, String subjectId, List<Movement> seen) {

    Hit {
        seen = List.copyOf(seen);
    }

    Movement last() {
        return Pattern.last(seen);
    }

    Key key() {
        return new Key(rule.ruleId(), rule.version(), subjectId, BusinessCalendar.dayOf(last().at()));
    }

    /** One alert a day is enough of one rule about one subject. */
    record Key(String ruleId, int version, String subjectId, LocalDate day) {}
}
