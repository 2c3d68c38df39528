package dev.sekisho.compensation.notice.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.notice.Basis;
import dev.sekisho.compensation.notice.Channel;
import dev.sekisho.compensation.notice.Evidence;
import dev.sekisho.compensation.notice.NoticeText;
import dev.sekisho.compensation.notice.Notices;
import dev.sekisho.compensation.notice.PublishNotices;
import dev.sekisho.compensation.notice.PublishNotices.Outcome;
import dev.sekisho.compensation.notice.Template;
import dev.sekisho.compensation.notice.WithdrawnNotice;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Writing and publishing what we say in public, by two persons (A53, A55, A66). */
@Path("/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notices")
class NoticeResource {

    private static final String ROLE = "support-supervisor";
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2199-12-31T23:59:59Z");
    private static final int MOST = 200;
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";

    private final Notices notices;
    private final PublishNotices publish;
    private final StaffCaller caller;
    private final StaffStanding standing;
    private final InstantSource clock;

    NoticeResource(
            Notices notices, PublishNotices publish, StaffCaller caller, StaffStanding standing, InstantSource clock) {
        this.notices = notices;
        this.publish = publish;
        this.caller = caller;
        this.standing = standing;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "The newest 200 notices, those that wait for publication among them")
    @APIResponse(responseCode = "200", description = "In the order of writing, the newest first")
    public List<NoticeView> list() {
        return notices.newest(MOST).stream().map(NoticeView::of).toList();
    }

    @GET
    @Path("/templates")
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "Texts to begin with, in Japanese; what stands in braces is filled in")
    @APIResponse(responseCode = "200", description = "All of them")
    public List<TemplateView> templates() {
        return Arrays.stream(Template.values())
                .map(one -> new TemplateView(one.name(), one.title(), one.text()))
                .toList();
    }

    @GET
    @Path("/{noticeId}")
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(summary = "One notice with what it rests on, by whom it was written, and its figures")
    @APIResponse(responseCode = "200", description = "As it stands")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public NoticeView get(@PathParam("noticeId") UUID id) {
        return notices.find(id).map(NoticeView::of).orElseThrow(NoticeResource::unknown);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + ROLE)
    @Operation(
            summary = "Writes a notice; another person publishes it",
            description =
                    "Text with figures names their moment. deniesLeak goes with CONFIRMED, an inventory of at most 30"
                            + " days and looks at the logs from the oldest damage on. Nothing asks for a secret.")
    @APIResponse(responseCode = "201", description = "WRITTEN")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "422", description = "Problem notice-refused {rules}, moment-not-possible")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public RestResponse<NoticeView> write(@NotNull @Valid AskedNotice asked) {
        return RestResponse.status(RestResponse.Status.CREATED, moved(publish.write(text(asked), supervisor(), now())));
    }

    @POST
    @Path("/{noticeId}/publication")
    @RolesAllowed("staff:" + ROLE)
    @Operation(summary = "Publishes what another person wrote, and withdraws what it replaces")
    @APIResponse(responseCode = "200", description = "PUBLISHED, with the figures of its moment")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem notice-refused {rules}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public NoticeView publish(@PathParam("noticeId") UUID id) {
        return moved(publish.publish(id, supervisor(), now()));
    }

    @POST
    @Path("/{noticeId}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:" + ROLE)
    @Operation(summary = "Withdraws what does not hold, at once, with the reason that everybody reads")
    @APIResponse(responseCode = "200", description = "WITHDRAWN")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem forbidden or not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem notice-refused {rules}")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public NoticeView withdraw(@PathParam("noticeId") UUID id, @NotNull @Valid Withdrawal asked) {
        return moved(publish.withdraw(id, asked.reason(), supervisor(), now()));
    }

    private static NoticeView moved(Outcome came) {
        if (came instanceof Outcome.Moved moved) {
            return NoticeView.of(moved.notice());
        }
        throw came instanceof Outcome.Refused refused
                ? ProblemException.of(422, "notice-refused", "This notice cannot be so")
                        .with("rules", refused.rules())
                        .build()
                : unknown();
    }

    private static NoticeText text(AskedNotice asked) {
        return new NoticeText(
                asked.channel(),
                asked.sender(),
                asked.title(),
                asked.text(),
                asked.basis(),
                Boolean.TRUE.equals(asked.deniesLeak()),
                Optional.ofNullable(asked.evidence()).orElse(List.of()).stream()
                        .map(AskedEvidence::evidence)
                        .toList(),
                Optional.ofNullable(asked.figuresAsOf()).map(NoticeResource::possible),
                Optional.ofNullable(asked.replaces()));
    }

    private static Instant possible(Instant moment) {
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw impossible();
        }
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    private Actor supervisor() {
        standing.require(caller, ROLE);
        return new Actor(caller.member().staffId(), caller.member().person());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException unknown() {
        return ProblemException.of(404, "not-found", "There is no such notice").build();
    }

    private static ProblemException impossible() {
        return ProblemException.of(
                        422, "moment-not-possible", "A moment is not possible, or a time ends before it begins")
                .build();
    }

    /** A notice as it is written. @param deniesLeak absent: no */
    record AskedNotice(
            @NotNull Channel channel,

            @NotBlank @Size(max = NoticeText.MAX_SENDER) @Pattern(regexp = WORDS) String sender,

            @NotBlank @Size(max = NoticeText.MAX_TITLE) @Pattern(regexp = WORDS) String title,

            @NotBlank @Size(max = NoticeText.MAX_TEXT) @Pattern(regexp = WORDS) String text,

            @NotNull Basis basis,
            Boolean deniesLeak,
            @Valid @Size(max = NoticeText.MAX_EVIDENCE) List<@NotNull AskedEvidence> evidence,
            Instant figuresAsOf,
            UUID replaces) {}

    /** On what a denial rests. */
    record AskedEvidence(
            @NotNull Evidence.Kind kind,

            @NotBlank @Size(max = Evidence.MAX_REFERENCE) @Pattern(regexp = WORDS) String reference,

            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @NotNull Instant from,
            @NotNull Instant until) {

        Evidence evidence() {
            Instant begin = possible(from);
            Instant end = possible(until);
            if (end.isBefore(begin)) {
                throw impossible();
            }
            return new Evidence(kind, reference, sha256, begin, end);
        }
    }

    /** Why a notice is withdrawn, for everybody. */
    record Withdrawal(
            @NotBlank @Size(max = WithdrawnNotice.MAX_REASON) @Pattern(regexp = WORDS) String reason) {}

    /** A text to begin with. */
    record TemplateView(String template, String title, String text) {}
}
