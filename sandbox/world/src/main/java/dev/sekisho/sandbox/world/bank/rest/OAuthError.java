package dev.sekisho.sandbox.world.bank.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An error in the form OAuth wants (RFC 6749, 5.2). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OAuthError(
        String error, @JsonProperty("error_description") String description) {

    static WebApplicationException invalidClient() {
        return of(401, "invalid_client", null);
    }

    static WebApplicationException invalidGrant() {
        return of(400, "invalid_grant", null);
    }

    static WebApplicationException invalidRequest(String description) {
        return of(400, "invalid_request", description);
    }

    /** Why there are no tokens now. */
    static WebApplicationException noTokens(String error) {
        return of(400, error, null);
    }

    private static WebApplicationException of(int status, String error, String description) {
        return new WebApplicationException(
                error,
                Response.status(status)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(new OAuthError(error, description))
                        .build());
    }
}
