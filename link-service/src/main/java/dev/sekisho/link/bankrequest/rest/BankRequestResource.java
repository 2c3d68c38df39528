package dev.sekisho.link.bankrequest.rest;

import dev.sekisho.link.bankrequest.Answer;
import dev.sekisho.link.bankrequest.AnswerRequest;
import dev.sekisho.link.bankrequest.AnswerRequest.Outcome;
import dev.sekisho.link.bankrequest.BankRequest;
import dev.sekisho.link.bankrequest.BankRequests;
import dev.sekisho.link.bankrequest.BankRequests.Filter;
import dev.sekisho.link.bankrequest.MakeRequest;
import dev.sekisho.link.bankrequest.RequestHead;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What bank and operator ask of each other: each side makes its own requests and answers the other's. */
@Path("/v1/bank-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bank requests")
class BankRequestResource {

    private static final int PAGE = 100;
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private final MakeRequest make;
    private final AnswerRequest answer;
    private final BankRequests requests;
    private final RegisterCaller caller;
    private final InstantSource clock;

    BankRequestResource(
            MakeRequest make, AnswerRequest answer, BankRequests requests, RegisterCaller caller, InstantSource clock) {
        this.make = make;
        this.answer = answer;
        this.requests = requests;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"staff:operations", "staff:bank-user"})
    @ResponseStatus(201)
    @Operation(summary = "Ask something of the other side; a bank's user asks for its own bank, whatever bankCode says")
    @APIResponse(responseCode = "201", description = "OPEN: it waits for the other side")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "422", description = "Problem bank-unknown")
    public BankRequestView make(@NotNull @Valid AskedRequest asked) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RequestHead head = new RequestHead(
                UUID.randomUUID(),
                caller.about(asked.bankCode()),
                caller.side(),
                LocalDate.ofInstant(now, TOKYO),
                asked.text(),
                caller.speaker(),
                now);
        return make.make(head).map(BankRequestView::of).orElseThrow(RegisterProblems::bankUnknown);
    }

    @GET
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor", "staff:bank-user"})
    @Operation(summary = "The requests with one bank or all, a hundred at a time; a bank's user sees its own bank's")
    @APIResponse(responseCode = "200", description = "Requests in the order of their ids; nextCursor if there are more")
    @APIResponse(responseCode = "400", description = "Problem invalid-request")
    public PageView page(
            @QueryParam("bankCode") String bankCode,
            @QueryParam("waiting") boolean waiting,
            @QueryParam("cursor") String cursor) {
        Filter filter = new Filter(caller.bank().or(() -> RegisterProblems.bank(bankCode)), waiting);
        List<BankRequest> page = requests.page(filter, RegisterProblems.after(cursor), PAGE + 1);
        List<BankRequestView> items =
                page.stream().limit(PAGE).map(BankRequestView::of).toList();
        return new PageView(items, page.size() > PAGE ? items.get(PAGE - 1).requestId() : null);
    }

    @POST
    @Path("/{requestId}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"staff:operations", "staff:bank-user"})
    @Operation(
            summary = "The side that was asked promises it by a day, has done it, or refuses with a reason",
            description = "ACCEPTED needs promisedOn, DONE doneOn, REFUSED reason. A promise may be put off.")
    @APIResponse(responseCode = "200", description = "The request with its answer")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found, also for another bank's")
    @APIResponse(responseCode = "409", description = "Problem already-final")
    @APIResponse(responseCode = "422", description = "Problem own-side")
    public BankRequestView answer(@PathParam("requestId") UUID requestId, @NotNull @Valid AskedAnswer asked) {
        Outcome outcome = answer.answer(requestId, asked.toAnswer(), caller.bank(), caller.speaker(), clock.instant())
                .orElseThrow(RegisterProblems::notFound);
        if (outcome instanceof Outcome.Answered answered) {
            return BankRequestView.of(answered.request());
        }
        throw outcome instanceof Outcome.OwnRequest ? RegisterProblems.ownSide() : RegisterProblems.over();
    }

    /** What is asked. */
    record AskedRequest(
            @NotNull @Pattern(regexp = "[0-9]{4}") String bankCode,

            @NotBlank @Size(max = RequestHead.MAX_TEXT) @Pattern(regexp = "[^\\p{Cntrl}]*") String text) {}

    /** What the other side says. */
    record AskedAnswer(
            @NotNull State state,
            LocalDate promisedOn,
            LocalDate doneOn,

            @Size(min = 1, max = Answer.Refusal.MAX_REASON) @Pattern(regexp = "[^\\p{Cntrl}]*\\S[^\\p{Cntrl}]*") String reason) {

        Answer toAnswer() {
            if ((promisedOn != null) != (state == State.ACCEPTED)
                    || (doneOn != null) != (state == State.DONE)
                    || (reason != null) != (state == State.REFUSED)) {
                throw RegisterProblems.invalid("state", "WithItsOwnField");
            }
            return switch (state) {
                case ACCEPTED -> new Answer.Promise(promisedOn);
                case DONE -> new Answer.Done(doneOn);
                case REFUSED -> new Answer.Refusal(reason);
            };
        }
    }

    /** What a request may become. */
    enum State {
        ACCEPTED,
        DONE,
        REFUSED
    }

    /** One page. */
    record PageView(List<BankRequestView> items, UUID nextCursor) {}
}
