package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.notice.Basis;
import dev.sekisho.compensation.notice.Channel;
import dev.sekisho.compensation.notice.NoticeText;
import dev.sekisho.compensation.notice.Notices;
import dev.sekisho.compensation.notice.PublishNotices;
import dev.sekisho.compensation.notice.Template;
import dev.sekisho.compensation.notice.WithdrawnNotice;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where notices are written, and published by another person. What denies a leak needs evidence and goes by the API. */
@Path("/console/notices")
class NoticePageResource {

    private static final int MOST = 200;
    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Pages pages;
    private final Visit visit;
    private final ConsoleCaller caller;
    private final Notices notices;
    private final PublishNotices publish;

    NoticePageResource(Pages pages, Visit visit, ConsoleCaller caller, Notices notices, PublishNotices publish) {
        this.pages = pages;
        this.visit = visit;
        this.caller = caller;
        this.notices = notices;
        this.publish = publish;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(hidden = true)
    public Response page() {
        PersonId looking = caller.actor().person();
        NoticePage view = new NoticePage(
                notices.newest(MOST).stream()
                        .map(notice -> NoticePage.Line.of(notice, looking))
                        .toList(),
                List.of(Template.values()));
        return pages.show(visit.words().of(ConsoleText.NOTICES), "console/notices.jte", view);
    }

    @POST
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response write(
            @FormParam("channel") @NotNull Channel channel,
            @FormParam("sender") @NotBlank @Size(max = NoticeText.MAX_SENDER) @Pattern(regexp = WORDS) String sender,
            @FormParam("title") @NotBlank @Size(max = NoticeText.MAX_TITLE) @Pattern(regexp = WORDS) String title,
            @FormParam("text") @NotBlank @Size(max = NoticeText.MAX_TEXT) @Pattern(regexp = WORDS) String text,
            @FormParam("basis") @NotNull Basis basis,
            @FormParam("figuresAsOf") String figuresAsOf) {
        NoticeText said = new NoticeText(
                channel,
                sender,
                title,
                text,
                basis,
                false,
                List.of(),
                Optional.ofNullable(Pages.given(figuresAsOf)).map(NoticePageResource::moment),
                Optional.empty());
        return moved(publish.write(said, caller.supervisor(), caller.now()));
    }

    @POST
    @Path("/{noticeId}/publication")
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response publish(@PathParam("noticeId") UUID id) {
        return moved(publish.publish(id, caller.supervisor(), caller.now()));
    }

    @POST
    @Path("/{noticeId}/withdrawal")
    @RolesAllowed("staff:support-supervisor")
    @Operation(hidden = true)
    public Response withdraw(
            @PathParam("noticeId") UUID id,
            @FormParam("reason") @NotBlank @Size(max = WithdrawnNotice.MAX_REASON) @Pattern(regexp = WORDS) String reason) {
        return moved(publish.withdraw(id, reason, caller.supervisor(), caller.now()));
    }

    private static Response moved(PublishNotices.Outcome came) {
        if (came instanceof PublishNotices.Outcome.Moved) {
            return Pages.lookAt("/console/notices");
        }
        throw came instanceof PublishNotices.Outcome.Refused refused
                ? ProblemException.of(422, "notice-refused", "This notice cannot be so")
                        .with("rule", refused.rules().toString())
                        .build()
                : ProblemException.of(404, "not-found", "There is no such notice")
                        .build();
    }

    private static Instant moment(String local) {
        try {
            Instant said = LocalDateTime.parse(local).atZone(JAPAN).toInstant();
            return Queries.moment("figuresAsOf", said.toString()).orElseThrow();
        } catch (DateTimeException none) {
            throw Queries.malformed("figuresAsOf");
        }
    }
}
