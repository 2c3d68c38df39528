package dev.sekisho.link.bankrequest.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.link.bankrequest.AcceptedRequest;
import dev.sekisho.link.bankrequest.BankRequest;
import dev.sekisho.link.bankrequest.DoneRequest;
import dev.sekisho.link.bankrequest.RefusedRequest;
import dev.sekisho.link.bankrequest.RequestHead;
import dev.sekisho.link.bankrequest.Side;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A request as both sides see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BankRequestView(
        UUID requestId,
        String bankCode,
        Side madeBy,
        LocalDate madeOn,
        String text,
        String state,
        LocalDate promisedOn,
        LocalDate doneOn,
        String reason) {

    static BankRequestView of(BankRequest request) {
        RequestHead head = request.head();
        return new BankRequestView(
                head.id(),
                head.bank().value(),
                head.madeBy(),
                head.madeOn(),
                head.text(),
                request.state(),
                promisedOn(request).orElse(null),
                request instanceof DoneRequest done ? done.doneOn() : null,
                request instanceof RefusedRequest refused ? refused.reason() : null);
    }

    private static Optional<LocalDate> promisedOn(BankRequest request) {
        if (request instanceof AcceptedRequest accepted) {
            return Optional.of(accepted.promisedOn());
        }
        if (request instanceof DoneRequest done) {
            return done.promisedOn();
        }
        return request instanceof RefusedRequest refused ? refused.promisedOn() : Optional.empty();
    }
}
