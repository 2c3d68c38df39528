package dev.sekisho.sandbox.world.fault.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sekisho.sandbox.world.fault.FaultMode;
import dev.sekisho.sandbox.world.fault.FaultScript;
import dev.sekisho.sandbox.world.problem.Problems;
import io.netty.buffer.Unpooled;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets the scripted fault of an operation strike: before it (refuse, delay), or after it (lose, cut or double the answer);
 * then as the last of the filters, when the answer has all its headers.
 */
@Provider
@Priority(Priorities.USER - 1)
@Faulty("")
class FaultFilter implements ContainerRequestFilter, ContainerResponseFilter {

    /** Fetched late: filters are made while the application is built, before there are settings. */
    private final Instance<FaultScript> script;

    private final Strike strike;
    private final ResourceInfo operation;
    private final CurrentVertxRequest connection;
    private final Instance<ObjectMapper> json;

    FaultFilter(
            Instance<FaultScript> script,
            Strike strike,
            ResourceInfo operation,
            CurrentVertxRequest connection,
            Instance<ObjectMapper> json) {
        this.script = script;
        this.json = json;
        this.strike = strike;
        this.operation = operation;
        this.connection = connection;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var marked = operation.getResourceMethod().getAnnotation(Faulty.class);
        script.get().draw(target(marked, request)).ifPresent(strike::by);
        if (strike.is(FaultMode.REFUSE)) {
            throw Problems.of(503, "scripted-refusal", "the sandbox was told to refuse this");
        }
        if (!marked.holdsByItself()) {
            strike.hold();
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (strike.is(FaultMode.LOSE_ANSWER)) {
            closeConnection();
        } else if (strike.is(FaultMode.CUT_ANSWER)) {
            send(RawAnswer.of(response, json.get()).firstHalf());
            closeConnection();
        } else if (strike.is(FaultMode.DOUBLE_ANSWER)) {
            send(RawAnswer.of(response, json.get()).whole());
        }
    }

    /** Past the server, which frames every answer and lets nobody answer twice. */
    private void send(byte[] bytes) {
        var raw = (ConnectionBase) connection.getCurrent().request().connection();
        raw.channel()
                .pipeline()
                .firstContext()
                .writeAndFlush(Unpooled.wrappedBuffer(bytes))
                .syncUninterruptibly();
    }

    /** Waits until it is closed, or the answer would slip through before. */
    private void closeConnection() {
        connection
                .getCurrent()
                .request()
                .connection()
                .close()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static String target(Faulty marked, ContainerRequestContext request) {
        return marked.value().equals("bank")
                ? "bank-" + request.getUriInfo().getPathParameters().getFirst("code")
                : marked.value();
    }
}
