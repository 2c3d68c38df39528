package dev.sekisho.sandbox.world.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns input that does not fit into a 400 which names the fields, never the values. */
final class BadInput {

    @ServerExceptionMapper
    Response violated(ConstraintViolationException e) {
        String fields = e.getConstraintViolations().stream()
                .map(BadInput::field)
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return Problems.response(400, "bad-request", "not acceptable: " + fields);
    }

    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
                .collect(Collectors.joining("."));
        return Problems.response(
                400, "bad-request", path.isEmpty() ? "the body does not fit" : "does not fit: " + path);
    }

    private static String field(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
