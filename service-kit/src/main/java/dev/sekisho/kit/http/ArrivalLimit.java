package dev.sekisho.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Hangs up on a request whose body does not arrive in time. The timeout of an idle connection does not see it: each byte
 * that drips in begins it anew, and holds a thread that waits for the rest.
 */
@ApplicationScoped
class ArrivalLimit {

    /** Before everything that reads a body; the higher the earlier. */
    private static final int FIRST = 1_000;

    private final Vertx vertx;
    private final long withinMillis;

    ArrivalLimit(Vertx vertx, HttpLimits limits) {
        this.vertx = vertx;
        this.withinMillis = limits.arrivesWithin().toMillis();
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (announcesBody(request) && !request.isEnded()) {
            long alarm = vertx.setTimer(withinMillis, late -> hangUp(request));
            context.addHeadersEndHandler(answered -> vertx.cancelTimer(alarm));
            context.addEndHandler(over -> vertx.cancelTimer(alarm));
        }
        context.next();
    }

    /** A request without a body is whole, though it counts as not ended until it was answered, which may take long. */
    private static boolean announcesBody(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || length != null && !length.equals("0");
    }

    private static void hangUp(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
