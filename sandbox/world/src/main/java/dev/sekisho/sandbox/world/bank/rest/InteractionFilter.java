package dev.sekisho.sandbox.world.bank.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Names in each answer the request that it answers (FAPI 1.0, 6.2.1). */
@Provider
class InteractionFilter implements ContainerResponseFilter {

    static final String HEADER = "x-fapi-interaction-id";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String named = request.getHeaderString(HEADER);
        if (named != null) {
            response.getHeaders().putSingle(HEADER, named);
        }
    }
}
