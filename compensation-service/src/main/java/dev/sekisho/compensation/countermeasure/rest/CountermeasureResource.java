package dev.sekisho.compensation.countermeasure.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.countermeasure.Countermeasure;
import dev.sekisho.compensation.countermeasure.Countermeasures;
import dev.sekisho.compensation.countermeasure.Countermeasures.Selection;
import dev.sekisho.compensation.countermeasure.KeepRegister;
import dev.sekisho.compensation.countermeasure.KeepRegister.Outcome;
import dev.sekisho.compensation.countermeasure.Kind;
import dev.sekisho.compensation.countermeasure.Word;
import dev.sekisho.compensation.countermeasure.Word.Step;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
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
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The register of measures against fraud, interim and final ones, with promised and real days (A69). */
@Path("/v1/countermeasures")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "countermeasures")
class CountermeasureResource {

    private static final String ROLE = "support-supervisor";
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int MOST = 500;
    private static final int MOST_CHARS = 1_000;
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";

    private final Countermeasures register;
    private final KeepRegister keep;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    CountermeasureResource(
            Countermeasures register,
            KeepRegister keep,
            StaffCaller caller,
            StaffStanding standing,
            InstantSource clock) {
        this.register = register;
        this.keep = keep;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "Measures in the order of their promised days, at most 500")
    @APIResponse(
            responseCode = "200",
            description = "With overdue=true only what should be in place and is not confirmed")
    @APIResponse(responseCode = "400", description = "Problem parameter-malformed")
    public List<CountermeasureView> list(
            @QueryParam("bankCode") String bankCode, @QueryParam("overdue") String overdue) {
        LocalDate today = today();
        Optional<LocalDate> since = flag(overdue) ? Optional.of(today) : Optional.empty();
        return register.list(new Selection(bank(bankCode), since), MOST).stream()
                .map(measure -> CountermeasureView.line(measure, today))
                .toList();
    }

    @GET
    @Path("/{countermeasureId}")
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "One measure with all that was said of it, by whom and when")
    @APIResponse(responseCode = "200", description = "The measure; every day that was ever promised is in its words")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public CountermeasureView get(@PathParam("countermeasureId") UUID id) {
        return register.find(id).map(measure -> view(measure, today())).orElseThrow(CountermeasureResource::unknown);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + ROLE)
    @Operation(summary = "Records a measure of one bank, or (no bankCode) of all, with the day by which it is promised")
    @APIResponse(responseCode = "201", description = "PROMISED")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "422", description = "Problem day-not-possible")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<CountermeasureView> record(@NotNull @Valid AskedMeasure asked) {
        Word promise = word(Step.PROMISED, asked.promisedOn(), asked.note());
        Countermeasure measure = keep.record(
                Optional.ofNullable(asked.bankCode()).map(BankCode::new), asked.kind(), asked.text(), promise);
        return RestResponse.status(RestResponse.Status.CREATED, view(measure, today()));
    }

    @POST
    @Path("/{countermeasureId}/words")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + ROLE)
    @Operation(
            summary = "Promises another day, says since when it is in place, or confirms or doubts what another said",
            description = "Only another person than the one who said so confirms or doubts; their day is taken then.")
    @APIResponse(responseCode = "200", description = "The measure as it stands now")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem word-refused {rule}, day-not-possible")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public CountermeasureView say(@PathParam("countermeasureId") UUID id, @NotNull @Valid AskedWord asked) {
        LocalDate day = asked.needsDay()
                ? asked.day()
                : Optional.ofNullable(asked.day()).orElse(today());
        Outcome came = keep.hear(id, word(asked.step(), day, asked.note()));
        if (came instanceof Outcome.Moved moved) {
            return view(moved.measure(), today());
        }
        throw came instanceof Outcome.Refused refused
                ? ProblemException.of(422, "word-refused", "This cannot be said of the measure now")
                        .with("rule", refused.rule())
                        .build()
                : unknown();
    }

    private Word word(Step step, LocalDate day, String note) {
        standing.require(caller, ROLE);
        if (day == null || day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw ProblemException.of(422, "day-not-possible", "The day is missing or not possible")
                    .build();
        }
        Actor actor = new Actor(caller.member().staffId(), caller.member().person());
        return new Word(step, day, note, actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private CountermeasureView view(Countermeasure measure, LocalDate today) {
        return CountermeasureView.whole(
                measure, today, register.wordsOf(measure.head().id()));
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return LocalDate.ofInstant(now, TOKYO);
    }

    private static Optional<BankCode> bank(String code) {
        if (code != null && !code.matches("[0-9]{4}")) {
            throw malformed("bankCode");
        }
        return Optional.ofNullable(code).map(BankCode::new);
    }

    private static boolean flag(String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw malformed("overdue");
        }
        return "true".equals(text);
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "not-found", "There is no such measure").build();
    }

    private static ProblemException malformed(String parameter) {
        return ProblemException.of(400, "parameter-malformed", "A parameter is not as documented")
                .with("parameter", parameter)
                .build();
    }

    /** A measure as it is recorded. @param note on what the promise rests */
    record AskedMeasure(
            @NotNull Kind kind,
            @Pattern(regexp = "[0-9]{4}") String bankCode,

            @NotBlank @Size(max = MOST_CHARS) @Pattern(regexp = WORDS) String text,

            @NotNull LocalDate promisedOn,

            @NotBlank @Size(max = MOST_CHARS) @Pattern(regexp = WORDS) String note) {}

    /** What somebody says of it. @param day of a promise, or since when it is in place */
    record AskedWord(
            @NotNull Step step,
            LocalDate day,

            @NotBlank @Size(max = MOST_CHARS) @Pattern(regexp = WORDS) String note) {

        boolean needsDay() {
            return step == Step.PROMISED || step == Step.CLAIMED;
        }
    }
}
