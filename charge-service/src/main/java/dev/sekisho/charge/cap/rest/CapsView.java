package dev.sekisho.charge.cap.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.charge.cap.CapRule;
import dev.sekisho.charge.cap.CapScope;
import dev.sekisho.charge.cap.CapView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The caps that have a say about one link now, in naming order, with the one that binds first and what it leaves. Of a bank
 * account and of a person sums are said, never whose charges they are.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CapsView(Long remainingYen, CapRule bindsFirst, Instant renewsAt, List<Cap> caps) {

    /** One cap; {@code pendingYen} is a part of {@code usedYen}, {@code renewsAt} is left out while all of it is free. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Cap(
            CapRule rule,
            CapScope scope,
            long limitYen,
            long usedYen,
            long pendingYen,
            long remainingYen,
            Instant renewsAt) {

        static Cap of(CapView cap) {
            return new Cap(
                    cap.allowance().rule(),
                    cap.allowance().key().scope(),
                    cap.allowance().limit().yen(),
                    cap.allowance().used().yen(),
                    cap.pending().yen(),
                    cap.allowance().remaining().yen(),
                    cap.renewsAt().orElse(null));
        }
    }

    static CapsView of(List<CapView> views) {
        List<Cap> caps = views.stream().map(Cap::of).toList();
        Optional<Cap> first = caps.stream().min(Comparator.comparingLong(Cap::remainingYen));
        return new CapsView(
                first.map(Cap::remainingYen).orElse(null),
                first.map(Cap::rule).orElse(null),
                first.map(binding -> renewal(caps, binding.remainingYen())).orElse(null),
                caps);
    }

    /** Where several bind alike, there is more when the last of them renews. */
    private static Instant renewal(List<Cap> caps, long remainingYen) {
        return caps.stream()
                .filter(cap -> cap.remainingYen() == remainingYen)
                .map(Cap::renewsAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
