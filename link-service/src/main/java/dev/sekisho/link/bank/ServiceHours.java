package dev.sekisho.link.bank;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** When a bank takes requests: always but in its closed times, many of which lie at midnight and so at the month's end. */
public record ServiceHours(List<ClosedTime> closed) {

    public static final int MAX_CLOSED_TIMES = 10;
    public static final ServiceHours ALWAYS = new ServiceHours(List.of());

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    public ServiceHours {
        closed = List.copyOf(closed);
        if (closed.size() > MAX_CLOSED_TIMES) {
            throw new IllegalArgumentException("a bank names at most " + MAX_CLOSED_TIMES + " closed times");
        }
    }

    /** @throws IllegalArgumentException for what is no closed time */
    public static ServiceHours parse(List<String> closed) {
        return new ServiceHours(closed.stream().map(ClosedTime::parse).toList());
    }

    /** When the bank opens again, if it is closed at that moment; a closed time that follows at once is waited for too. */
    public Optional<Instant> opensAfter(Instant moment) {
        LocalDateTime here = LocalDateTime.ofInstant(moment, TOKYO);
        Optional<LocalDateTime> opens = Optional.empty();
        for (int behind = 0; behind <= MAX_CLOSED_TIMES; behind++) {
            Optional<LocalDateTime> later = latestEndAt(opens.orElse(here));
            if (later.isEmpty()) {
                break;
            }
            opens = later;
        }
        return opens.map(end -> end.atZone(TOKYO).toInstant());
    }

    public boolean isOpenAt(Instant moment) {
        return opensAfter(moment).isEmpty();
    }

    public List<String> texts() {
        return closed.stream().map(ClosedTime::toString).toList();
    }

    private Optional<LocalDateTime> latestEndAt(LocalDateTime here) {
        return closed.stream().flatMap(time -> time.endAt(here).stream()).max(LocalDateTime::compareTo);
    }
}
