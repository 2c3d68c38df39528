package dev.sekisho.compensation.notice.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.compensation.figure.Damage;
import dev.sekisho.compensation.notice.Basis;
import dev.sekisho.compensation.notice.Channel;
import dev.sekisho.compensation.notice.Notice;
import dev.sekisho.compensation.notice.NoticeText;
import dev.sekisho.compensation.notice.Notices;
import dev.sekisho.compensation.notice.Notices.Search;
import dev.sekisho.compensation.notice.OpeningWords;
import dev.sekisho.compensation.notice.PublishedNotice;
import dev.sekisho.compensation.notice.WithdrawnNotice;
import dev.sekisho.kit.problem.ProblemException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Whether what somebody holds in their hands is from us (A53): anybody may ask, and tells nothing of themselves by it. */
@Path("/v1/genuine-notices")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "notices")
class GenuineNoticeResource {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final int MOST = 100;
    private static final int MOST_WORDS = 400;
    private static final String CACHE = "public, max-age=60, stale-if-error=86400";
    private static final String ALL = "ALL";

    private final Notices notices;

    GenuineNoticeResource(Notices notices) {
        this.notices = notices;
    }

    @GET
    @Operation(
            summary = "What we published, by day, sender and opening words; at most 100, the newest first",
            description =
                    "Days are those of Japan, both included. Of words, letters and digits alone are compared, in any"
                            + " width; at least 4 of them. An empty list: no such notice is ours.")
    @APIResponse(responseCode = "200", description = "Withdrawn ones among them, with the reason")
    @APIResponse(responseCode = "400", description = "Problem parameter-malformed")
    public RestResponse<List<GenuineView>> search(
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("sender") String sender,
            @QueryParam("opening") String opening) {
        Search search = new Search(
                day("from", from).map(GenuineNoticeResource::begin),
                day("until", until).map(day -> begin(day.plusDays(1))),
                letters("sender", sender, 1),
                letters("opening", opening, OpeningWords.LEAST));
        List<GenuineView> found =
                notices.genuine(search, MOST).stream().map(GenuineView::of).toList();
        return ResponseBuilder.ok(found)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(TOKYO).toInstant();
    }

    private static Optional<LocalDate> day(String name, String text) {
        try {
            Optional<LocalDate> day = Optional.ofNullable(text).map(LocalDate::parse);
            if (day.filter(one -> one.isBefore(EARLIEST) || one.isAfter(LATEST)).isPresent()) {
                throw malformed(name);
            }
            return day;
        } catch (DateTimeException notADay) {
            throw malformed(name);
        }
    }

    private static String letters(String name, String typed, int least) {
        if (typed == null) {
            return "";
        }
        String letters = typed.length() > MOST_WORDS ? "" : OpeningWords.of(typed);
        if (letters.length() < least) {
            throw malformed(name);
        }
        return letters;
    }

    private static ProblemException malformed(String parameter) {
        return ProblemException.of(400, "parameter-malformed", "A parameter is not as documented")
                .with("parameter", parameter)
                .build();
    }

    /**
     * A notice as everybody sees it.
     *
     * @param basis 未確認 or 確認済, which also stands before the title
     * @param withdrawnAt since when it does not hold
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record GenuineView(
            UUID noticeId,
            Instant publishedAt,
            Channel channel,
            String sender,
            String title,
            String text,
            String basis,
            Instant figuresAsOf,
            List<NoticeView.FigureView> figures,
            Instant withdrawnAt,
            String reason,
            UUID replacedBy) {

        static GenuineView of(Notice notice) {
            return notice instanceof WithdrawnNotice withdrawn
                    ? of(notice, withdrawn.publishedAt(), withdrawn.figures(), Optional.of(withdrawn))
                    : of((PublishedNotice) notice);
        }

        private static GenuineView of(PublishedNotice published) {
            return of(published, published.publishedAt(), published.figures(), Optional.empty());
        }

        private static GenuineView of(
                Notice notice, Instant publishedAt, List<Damage> figures, Optional<WithdrawnNotice> withdrawn) {
            NoticeText said = notice.head().said();
            return new GenuineView(
                    notice.head().id(),
                    publishedAt,
                    said.channel(),
                    said.sender(),
                    labelled(said.basis(), said.title()),
                    said.text(),
                    said.basis().word(),
                    said.figuresAsOf().orElse(null),
                    ofAllSources(figures).map(NoticeView.FigureView::of).toList(),
                    withdrawn.map(WithdrawnNotice::withdrawnAt).orElse(null),
                    withdrawn.map(WithdrawnNotice::reason).orElse(null),
                    withdrawn.flatMap(WithdrawnNotice::replacedBy).orElse(null));
        }

        private static String labelled(Basis basis, String title) {
            return "【" + basis.word() + "】" + title;
        }

        private static Stream<Damage> ofAllSources(List<Damage> figures) {
            return figures.stream().filter(damage -> damage.source().equals(ALL));
        }
    }
}
