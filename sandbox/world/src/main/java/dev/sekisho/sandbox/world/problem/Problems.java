package dev.sekisho.sandbox.world.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes the world's refusals: RFC 9457 problems with a stable code in the type. */
public final class Problems {

    private Problems() {}

    public static WebApplicationException of(int status, String code, String title) {
        return new WebApplicationException(title, response(status, code, title));
    }

    public static WebApplicationException badRequest(String title) {
        return of(400, "bad-request", title);
    }

    public static WebApplicationException notFound(String title) {
        return of(404, "not-found", title);
    }

    static Response response(int status, String code, String title) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "https://sekisho.dev/problems/" + code);
        body.put("title", title);
        body.put("status", status);
        return Response.status(status)
                .type("application/problem+json")
                .entity(body)
                .build();
    }
}
