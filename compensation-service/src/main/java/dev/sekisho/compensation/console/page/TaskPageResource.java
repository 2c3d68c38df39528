package dev.sekisho.compensation.console.page;

import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.task.CaseTask;
import dev.sekisho.compensation.task.DoneTask;
import dev.sekisho.compensation.task.TaskKind;
import dev.sekisho.compensation.task.Tasks;
import dev.sekisho.compensation.task.WorkOnTask;
import dev.sekisho.kit.page.Pages;
import dev.sekisho.kit.page.Visit;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What has to be done, by whom and until when; where support takes it on and ends it. */
@Path("/console/tasks")
class TaskPageResource {

    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";

    private final Pages pages;
    private final Visit visit;
    private final ConsoleCaller caller;
    private final Tasks tasks;
    private final WorkOnTask work;

    TaskPageResource(Pages pages, Visit visit, ConsoleCaller caller, Tasks tasks, WorkOnTask work) {
        this.pages = pages;
        this.visit = visit;
        this.caller = caller;
        this.tasks = tasks;
        this.work = work;
    }

    @GET
    @RolesAllowed({"staff:support", "staff:support-supervisor", "staff:auditor"})
    @Operation(hidden = true)
    public Response page(
            @QueryParam("owner") String owner,
            @QueryParam("bankCode") String bankCode,
            @QueryParam("state") @DefaultValue("OPEN") String state,
            @QueryParam("overdue") String overdue,
            @QueryParam("cursor") String cursor) {
        var filters = new TaskListPage.Filters(
                Pages.given(owner),
                Pages.given(bankCode),
                Pages.given(state),
                Queries.flag("overdue", Pages.given(overdue)));
        TaskListPage view = found(filters, Optional.ofNullable(Pages.given(cursor)));
        return pages.show(visit.words().of(ConsoleText.TASKS), "console/tasks.jte", view);
    }

    private TaskListPage found(TaskListPage.Filters filters, Optional<String> cursor) {
        Instant now = caller.now();
        var selection = new Tasks.Selection(
                ownedBy(filters.owner()),
                Queries.bank(filters.bankCode()),
                Optional.empty(),
                Queries.oneOf("state", filters.state(), "OPEN", "DONE").map("OPEN"::equals),
                filters.overdue() ? Optional.of(now) : Optional.empty());
        List<CaseTask> ahead = tasks.list(selection, cursor.map(TaskPageResource::place), Queries.PAGE + 1);
        List<CaseTask> shown = ahead.stream().limit(Queries.PAGE).toList();
        UUID looking = caller.actor().staff();
        return new TaskListPage(
                filters,
                shown.stream().map(task -> TaskLine.of(task, looking, now)).toList(),
                ahead.size() > shown.size() ? next(filters, shown.get(shown.size() - 1)) : null);
    }

    @POST
    @Path("/{taskId}/takings")
    @RolesAllowed({"staff:support", "staff:support-supervisor"})
    @Operation(hidden = true)
    public Response take(@PathParam("taskId") UUID task) {
        return back(work.take(task, caller.actor(), isSupervisor(), caller.now()));
    }

    @POST
    @Path("/{taskId}/completions")
    @RolesAllowed({"staff:support", "staff:support-supervisor"})
    @Operation(hidden = true)
    public Response complete(
            @PathParam("taskId") UUID task,
            @FormParam("reason") @NotBlank @Size(max = DoneTask.Word.MOST_CHARS) @Pattern(regexp = WORDS) String reason) {
        return back(work.end(task, new DoneTask.Word(caller.actor(), reason), isSupervisor(), caller.now()));
    }

    private static Response back(WorkOnTask.Outcome came) {
        if (came instanceof WorkOnTask.Outcome.Moved moved) {
            return Pages.lookAt(
                    CasePage.pathOf(moved.task().head().what().number().value()) + "#tasks");
        }
        throw came instanceof WorkOnTask.Outcome.Refused refused
                ? ProblemException.of(422, "task-refused", "The task cannot be moved so")
                        .with("rule", refused.rule())
                        .build()
                : ProblemException.of(404, "not-found", "There is no such task").build();
    }

    private static Set<TaskKind> ownedBy(String owner) {
        Optional<TaskKind.Owner> asked = Queries.oneOf("owner", owner, TaskKind.Owner.class);
        return Arrays.stream(TaskKind.values())
                .filter(kind -> asked.isEmpty() || kind.owner() == asked.get())
                .collect(Collectors.toSet());
    }

    private static Tasks.Place place(String cursor) {
        return Cursor.read(cursor)
                .map(place -> new Tasks.Place(place.at(), place.id()))
                .orElseThrow(Queries::cursorMalformed);
    }

    private static String next(TaskListPage.Filters filters, CaseTask last) {
        Tasks.Place place = Tasks.Place.of(last);
        return new PageAddress("/console/tasks")
                .with("owner", filters.owner())
                .with("bankCode", filters.bankCode())
                .with("state", filters.state() == null ? "" : filters.state())
                .with("overdue", filters.overdue() ? "true" : null)
                .with("cursor", new Cursor(place.dueAt(), place.id()).write())
                .toString();
    }

    private boolean isSupervisor() {
        return visit.holds(ConsoleCaller.SUPERVISOR);
    }
}
