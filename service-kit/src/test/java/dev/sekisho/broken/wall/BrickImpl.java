package dev.sekisho.broken.wall;

import dev.sekisho.broken.roof.Tile;
import jakarta.ws.rs.core.Response;
import java.time.Instant;

/** Breaks a rule with every line, on purpose: a rule that was never seen to fail is not known to hold. */
public final class BrickImpl {

    double weight;
    Tile neighbour;

    Response answer() {
        return Response.ok(Instant.now().toString()).build();
    }

    float lightness() {
        System.out.println(weight);
        return 0;
    }

    void rest() throws InterruptedException {
        Thread.sleep(1);
    }
}
