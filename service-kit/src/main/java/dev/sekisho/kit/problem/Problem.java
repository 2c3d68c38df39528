package dev.sekisho.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A refusal or failure as RFC 9457 has it: {@code type} is stable, {@code detail} never tells which check failed.
 *
 * <p>A member {@code retryAfterSeconds} is said in the header {@code Retry-After} as well.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"type", "title", "status", "detail"})
public record Problem(
        int status,
        @JsonIgnore String code,
        String title,
        String detail,
        @JsonIgnore Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "https://sekisho.dev/problems/";
    private static final String RETRY_AFTER = "retryAfterSeconds";

    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a problem has a status from 400 to 599");
        }
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    public static Problem of(int status, String code, String title) {
        return new Problem(status, code, title, null, Map.of());
    }

    @JsonProperty
    public String type() {
        return TYPES + code;
    }

    @JsonAnyGetter
    public Map<String, Object> extensions() {
        return members;
    }

    public Response response() {
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(this);
        Object wait = members.get(RETRY_AFTER);
        return (wait == null ? answer : answer.header(HttpHeaders.RETRY_AFTER, wait)).build();
    }
}
