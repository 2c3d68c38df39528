package dev.sekisho.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever leaves a resource into a problem; the cause goes to the log, never to the caller. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @ServerExceptionMapper
    Response problem(ProblemException thrown) {
        return thrown.problem().response();
    }

    @ServerExceptionMapper
    Response json(JsonProcessingException thrown) {
        return malformed();
    }

    @ServerExceptionMapper
    Response json(MismatchedInputException thrown) {
        return malformed();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException thrown) {
        if (thrown.getConstraintViolations().stream().anyMatch(ProblemMappers::isAboutOurAnswer)) {
            return unexpected(thrown);
        }
        List<Map<String, String>> violations = thrown.getConstraintViolations().stream()
                .map(violation -> Map.of("field", lastOf(violation.getPropertyPath()), "rule", ruleOf(violation)))
                .sorted(Comparator.comparing(violation -> violation.get("field") + violation.get("rule")))
                .toList();
        return ProblemException.of(400, "invalid-request", "A field of the request is not valid")
                .with("violations", violations)
                .build()
                .problem()
                .response();
    }

    @ServerExceptionMapper
    Response unauthenticated(AuthenticationFailedException thrown) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException thrown) {
        return unauthenticated();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException thrown) {
        return Problem.of(403, "forbidden", "The caller may not do this").response();
    }

    @ServerExceptionMapper
    Response http(WebApplicationException thrown) {
        int status = thrown.getResponse().getStatus();
        if (status < 400) {
            return thrown.getResponse();
        }
        if (status >= 500) {
            return unexpected(thrown);
        }
        if (thrown.getCause() instanceof JsonProcessingException) {
            return malformed();
        }
        String phrase = thrown.getResponse().getStatusInfo().getReasonPhrase();
        return Problem.of(status, phrase.toLowerCase(Locale.ROOT).replace(' ', '-'), phrase)
                .response();
    }

    @ServerExceptionMapper
    Response unexpected(Throwable thrown) {
        return DatabaseAway.problemOf(thrown).orElseGet(() -> fault(thrown)).response();
    }

    private static Problem fault(Throwable thrown) {
        LOG.error("request failed", thrown);
        return Problem.of(500, "internal-error", "The request could not be carried out");
    }

    private static Response malformed() {
        return Problem.of(400, "malformed-json", "The body is not the JSON this operation takes")
                .response();
    }

    private static Response unauthenticated() {
        Response answer = Problem.of(401, "unauthenticated", "The caller is not authenticated")
                .response();
        answer.getHeaders().add(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer;
    }

    private static boolean isAboutOurAnswer(ConstraintViolation<?> violation) {
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == jakarta.validation.ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    private static String ruleOf(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    private static String lastOf(Path path) {
        String last = "";
        for (Path.Node node : path) {
            last = node.getName() == null ? last : node.getName();
        }
        return last;
    }
}
