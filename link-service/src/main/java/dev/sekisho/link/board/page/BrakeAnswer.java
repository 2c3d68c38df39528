package dev.sekisho.link.board.page;

import dev.sekisho.kit.page.Pages;
import dev.sekisho.link.suspension.BrakeLine;
import dev.sekisho.link.suspension.BrakeProgress;
import dev.sekisho.link.suspension.FollowBrake;
import dev.sekisho.link.suspension.PulledBrake;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Writes into a page, as it becomes known, who refuses since the brake; its outcome is recorded whether or not somebody reads on. */
@ApplicationScoped
class BrakeAnswer {

    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    /** Where in the page the lines go. */
    private static final String PLACE = "id=\"answers\">";

    private final FollowBrake follow;
    private final Pages pages;

    BrakeAnswer(FollowBrake follow, Pages pages) {
        this.follow = follow;
        this.pages = pages;
    }

    /** @param askedAt when the brake was asked for, on the monotonic clock */
    StreamingOutput within(String page, PulledBrake brake, long askedAt) {
        int place = page.indexOf(PLACE) + PLACE.length();
        return out -> {
            Reader reader = new Reader(out);
            reader.hears(page.substring(0, place));
            tell(new BrakeProgress(brake), askedAt, reader);
            reader.hears(page.substring(place));
        };
    }

    private void tell(BrakeProgress progress, long askedAt, Reader reader) {
        try (Stream<Long> beats = Multi.createFrom()
                .ticks()
                .every(LOOK_EVERY)
                .onOverflow()
                .drop()
                .subscribe()
                .asStream()) {
            Iterator<Long> beat = beats.iterator();
            while (!progress.isOver() && beat.hasNext()) {
                beat.next();
                List<BrakeLine> lines = follow.look(progress, Duration.ofNanos(System.nanoTime() - askedAt));
                lines.forEach(line -> reader.hears((String)
                        pages.part("board/answer.jte", new BrakePage.Line(line)).getEntity()));
            }
        }
    }

    /** Who reads the answer, until they have gone. */
    private static final class Reader {

        private final OutputStream out;
        private boolean gone;

        Reader(OutputStream out) {
            this.out = out;
        }

        void hears(String html) {
            if (gone || html.isEmpty()) {
                return;
            }
            try {
                out.write(html.getBytes(StandardCharsets.UTF_8));
                out.flush();
            } catch (IOException wentAway) {
                gone = true;
            }
        }
    }
}
