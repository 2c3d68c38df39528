package dev.sekisho.kit.commit;

import dev.sekisho.kit.problem.ProblemException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A command that got no turn is told to come again: nothing was done about it, and the same key may be used. */
class CrowdedMapper {

    private static final int SECONDS = 1;

    @ServerExceptionMapper
    Response crowded(Crowded thrown) {
        return ProblemException.of(503, "too-busy", "More is asked than can be done just now; nothing was done")
                .with("retryAfterSeconds", SECONDS)
                .build()
                .problem()
                .response();
    }
}
