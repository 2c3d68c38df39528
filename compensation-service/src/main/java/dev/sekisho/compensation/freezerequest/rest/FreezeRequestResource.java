package dev.sekisho.compensation.freezerequest.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.freezerequest.Delivery;
import dev.sekisho.compensation.freezerequest.FreezeAnswer;
import dev.sekisho.compensation.freezerequest.FreezeLetter;
import dev.sekisho.compensation.freezerequest.FreezeOutcome;
import dev.sekisho.compensation.freezerequest.FreezeRequest;
import dev.sekisho.compensation.freezerequest.FreezeRequests;
import dev.sekisho.compensation.freezerequest.FreezeRequests.Place;
import dev.sekisho.compensation.freezerequest.FreezeRequests.Selection;
import dev.sekisho.compensation.freezerequest.HearBank;
import dev.sekisho.compensation.freezerequest.HearBank.Heard;
import dev.sekisho.compensation.freezerequest.HearBank.Speaker;
import dev.sekisho.compensation.freezerequest.RequestState;
import dev.sekisho.compensation.freezerequest.Way;
import dev.sekisho.compensation.freezerequest.rest.FreezeRequestView.FreezeRequestPageView;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.policy.Desk;
import dev.sekisho.compensation.reading.RecordReads;
import dev.sekisho.compensation.reading.RecordReads.Kind;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.money.Money;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Requests to the banks that stolen money was paid out to; a bank sees, takes and answers its own alone (A77, TD8). */
@Path("/v1/freeze-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "freeze requests")
class FreezeRequestResource {

    private static final String BANK = "bank-user";
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}]*";
    private static final long MOST_YEN = 100_000_000_000L;

    private final FreezeRequests requests;
    private final HearBank hear;
    private final RecordReads reads;
    private final Desk desk;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    FreezeRequestResource(
            FreezeRequests requests,
            HearBank hear,
            RecordReads reads,
            Desk desk,
            StaffCaller caller,
            StaffStanding standing,
            InstantSource clock) {
        this.requests = requests;
        this.hear = hear;
        this.reads = reads;
        this.desk = desk;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor", "staff:bank-user"})
    @Operation(
            summary = "What receiving banks are asked to hold, the newest first",
            description = "With overdue=true only what should be with its bank, or answered by it, and is not.")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(
            responseCode = "400",
            description = "Problem parameter-malformed, cursor-malformed, limit-out-of-range")
    public FreezeRequestPageView page(
            @QueryParam("state") String state,
            @QueryParam("bankCode") String bankCode,
            @QueryParam("caseNumber") String caseNumber,
            @QueryParam("overdue") String overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Instant now = now();
        int size = Queries.pageSize(limit);
        Optional<BankCode> asked = Queries.bank(bankCode);
        Selection selection = new Selection(
                caller.member().bank().or(() -> asked),
                Queries.oneOf("state", state, RequestState.class),
                caseNumber(caseNumber),
                Queries.flag("overdue", overdue) ? Optional.of(now) : Optional.empty());
        List<FreezeRequest> readAhead = requests.list(selection, place(cursor), size + 1);
        List<FreezeRequest> page = readAhead.subList(0, Math.min(size, readAhead.size()));
        return new FreezeRequestPageView(
                page.stream()
                        .map(request -> FreezeRequestView.line(request, desk, now))
                        .toList(),
                readAhead.size() > size ? FreezeRequestPageView.cursorAfter(page) : null);
    }

    @GET
    @Path("/{requestId}")
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor", "staff:bank-user"})
    @Operation(
            summary = "One request: the document for the bank, with the same as a Japanese letter",
            description = "Looking at it does not take it.")
    @APIResponse(responseCode = "200", description = "WAITING, TAKEN, ANSWERED or WITHDRAWN")
    @APIResponse(responseCode = "404", description = "Problem request-unknown, alike for another bank's")
    public FreezeRequestView get(@PathParam("requestId") UUID id) {
        return FreezeRequestView.whole(shown(id), desk, now());
    }

    @GET
    @Path("/{requestId}/letter")
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor", "staff:bank-user"})
    @Operation(
            summary = "The Japanese letter as a file named by its number, to be printed, sent or kept by the bank",
            description = "Looking at it does not take it.")
    @APIResponse(responseCode = "200", description = "That money be held, or that it be let go")
    @APIResponse(
            responseCode = "404",
            description =
                    "Problem request-unknown, alike for another bank's; letter-none where the bank was never asked")
    public RestResponse<String> letter(@PathParam("requestId") UUID id) {
        FreezeRequest shown = shown(id);
        String letter = FreezeLetter.of(shown, desk)
                .orElseThrow(() -> ProblemException.of(404, "letter-none", "There is nothing to tell the bank")
                        .build());
        return RestResponse.ResponseBuilder.ok(letter)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + shown.head().number() + ".txt\"")
                .build();
    }

    private FreezeRequest shown(UUID id) {
        FreezeRequest shown = requests.find(id)
                .filter(request -> caller.member()
                        .bank()
                        .filter(bank -> !bank.equals(request.head().to().bank()))
                        .isEmpty())
                .orElseThrow(FreezeRequestResource::unknown);
        reads.note(
                Kind.CASE,
                List.of(shown.head().caseId()),
                caller.member().staffId().toString());
        return shown;
    }

    @POST
    @Path("/{requestId}/receipts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + BANK)
    @Operation(
            summary = "The bank takes the request: from now on its answer is waited for; taken again, it stays taken",
            description = "Names the amount it saw: another one meanwhile is refused. With 0 it takes the withdrawal.")
    @APIResponse(responseCode = "200", description = "The document")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem request-unknown, alike for another bank's")
    @APIResponse(responseCode = "422", description = "Problem freeze-word-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public FreezeRequestView take(@PathParam("requestId") UUID id, @NotNull @Valid AskedReceipt asked) {
        standing.require(caller, BANK);
        return view(hear.taken(id, speaker(), Money.yen(asked.amountYen()), Way.BANK_READ, Optional.empty()));
    }

    @POST
    @Path("/{requestId}/deliveries")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"staff:support", "staff:support-supervisor"})
    @Operation(
            summary = "One of us has brought the request to the bank: how, and under which reference",
            description = "amountYen as the letter has it, 0 for a withdrawal; another one meanwhile is refused.")
    @APIResponse(responseCode = "200", description = "The request as it stands; who brought it first has brought it")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem request-unknown")
    @APIResponse(responseCode = "422", description = "Problem freeze-word-refused {rule}")
    public FreezeRequestView deliver(@PathParam("requestId") UUID id, @NotNull @Valid AskedDelivery asked) {
        return view(hear.taken(
                id, speaker(), Money.yen(asked.amountYen()), asked.way().way(), Optional.of(asked.reference())));
    }

    @POST
    @Path("/{requestId}/outcomes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"staff:" + BANK, "staff:support", "staff:support-supervisor"})
    @Operation(
            summary = "What came of it, by the bank itself or written down by us; said again, it is said once",
            description = "FROZEN with frozenYen, REFUSED with reasonCode; our staff name in reference who said so."
                    + " amountYen is what was asked for: another amount meanwhile is refused.")
    @APIResponse(responseCode = "200", description = "ANSWERED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request, malformed-json, answer-not-possible")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem request-unknown, alike for another bank's")
    @APIResponse(responseCode = "422", description = "Problem freeze-word-refused {rule}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public FreezeRequestView answer(@PathParam("requestId") UUID id, @NotNull @Valid AskedOutcome asked) {
        Speaker speaker = speaker();
        FreezeAnswer answer = asked.answer(speaker);
        if (speaker.bank().isPresent()) {
            standing.require(caller, BANK);
        }
        return view(hear.answered(id, speaker, Money.yen(asked.amountYen()), answer));
    }

    private static Optional<Place> place(String cursor) {
        return cursor == null
                ? Optional.empty()
                : Optional.of(Cursor.read(cursor)
                        .map(place -> new Place(place.at(), place.id()))
                        .orElseThrow(Queries::cursorMalformed));
    }

    private static Optional<CaseNumber> caseNumber(String text) {
        return text == null
                ? Optional.empty()
                : Optional.of(CaseNumber.read(text).orElseThrow(() -> Queries.malformed("caseNumber")));
    }

    private FreezeRequestView view(Heard heard) {
        if (heard instanceof Heard.Done done) {
            return FreezeRequestView.whole(done.request(), desk, now());
        }
        throw heard instanceof Heard.Refused refused
                ? ProblemException.of(422, "freeze-word-refused", "This cannot be said of the request now")
                        .with("rule", refused.rule())
                        .build()
                : unknown();
    }

    private Speaker speaker() {
        return new Speaker(
                caller.member().bank(),
                new Actor(caller.member().staffId(), caller.member().person()),
                now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "request-unknown", "There is no such request")
                .build();
    }

    /** A way by which one of us brings a request to a bank. */
    enum OurWay {
        PHONE,
        FAX,
        LETTER,
        MAIL;

        Way way() {
            return Way.valueOf(name());
        }
    }

    /** What the bank has seen. @param amountYen as the document has it, 0 if it is withdrawn */
    record AskedReceipt(@NotNull @Min(0) @Max(MOST_YEN) Long amountYen) {}

    /** How one of us brought it. @param reference whom they spoke to, or the number of the fax */
    record AskedDelivery(
            @NotNull @Min(0) @Max(MOST_YEN) Long amountYen,
            @NotNull OurWay way,

            @NotBlank @Size(max = Delivery.MAX_REFERENCE) @Pattern(regexp = WORDS) String reference) {}

    /** What the bank says. @param reference who said so: needed of our staff, free for the bank */
    record AskedOutcome(
            @NotNull @Min(1) @Max(MOST_YEN) Long amountYen,
            @NotNull FreezeOutcome outcome,
            @Min(1) @Max(MOST_YEN) Long frozenYen,
            @Pattern(regexp = "[A-Z0-9_-]{1,40}") String reasonCode,

            @Size(min = 1, max = Delivery.MAX_REFERENCE) @Pattern(regexp = WORDS) String reference) {

        FreezeAnswer answer(Speaker speaker) {
            Optional<Money> frozen = Optional.ofNullable(frozenYen).map(Money::yen);
            Optional<String> code = Optional.ofNullable(reasonCode);
            boolean named = reference != null || speaker.bank().isPresent();
            if (!named || !FreezeAnswer.isPossible(outcome, frozen, code)) {
                throw ProblemException.of(
                                400,
                                "answer-not-possible",
                                "FROZEN has an amount, REFUSED a code, and what staff write down a reference")
                        .build();
            }
            return new FreezeAnswer(outcome, frozen, code, Optional.ofNullable(reference), speaker.by(), speaker.at());
        }
    }
}
