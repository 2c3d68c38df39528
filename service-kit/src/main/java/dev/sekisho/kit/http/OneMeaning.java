package dev.sekisho.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/**
 * Hangs up on a request whose end two readers could see at two places (RFC 9112, section 6.3): one in a transfer coding
 * that is not chunked, whose body the server would take for the next request. It is not answered first: what lies behind it
 * would be carried out meanwhile.
 */
@ApplicationScoped
class OneMeaning {

    /** Before {@link ArrivalLimit}, which is before everything else. */
    private static final int FIRST = 2_000;

    void register(@Observes Filters filters) {
        filters.register(OneMeaning::require, FIRST);
    }

    private static void require(RoutingContext context) {
        List<String> codings = context.request().headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (codings.isEmpty() || codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked")) {
            context.next();
        } else {
            context.request().connection().close();
        }
    }
}
