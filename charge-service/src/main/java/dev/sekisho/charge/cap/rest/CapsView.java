package dev.sekisho.charge.cap.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.cap.CapRule;
import dev.sekisho.charge.cap.CapView;
import java.time.Instant;
import java.util.List;

/** The caps that have a say about one link now, in naming order. */
record CapsView(List<Cap> caps) {

    /** One cap; {@code renewsAt} is left out while all of it is free. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cap(CapRule rule, long limitYen, long usedYen, long remainingYen, Instant renewsAt) {

        static Cap of(CapView cap) {
            return new Cap(
                    cap.allowance().rule(),
                    cap.allowance().limit().yen(),
                    cap.allowance().used().yen(),
                    cap.allowance().remaining().yen(),
                    cap.renewsAt().orElse(null));
        }
    }

    static CapsView of(List<CapView> caps) {
        return new CapsView(caps.stream().map(Cap::of).toList());
    }
}
