package dev.sekisho.kit.http;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Nothing is kept by caches; an answer that says how long it may be is the exception, and says so alone. */
@Provider
class OwnCacheControl implements ContainerResponseFilter {

    private final CurrentVertxRequest present;

    OwnCacheControl(CurrentVertxRequest present) {
        this.present = present;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext answer) {
        RoutingContext wire = present.getCurrent();
        if (wire != null && answer.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            wire.response().headers().remove(HttpHeaders.CACHE_CONTROL);
        }
    }
}
