package dev.sekisho.compensation.task.rest;

import dev.sekisho.compensation.claim.Actor;
import dev.sekisho.compensation.fraudcase.CaseNumber;
import dev.sekisho.compensation.page.Cursor;
import dev.sekisho.compensation.task.DoneTask;
import dev.sekisho.compensation.task.TaskKind;
import dev.sekisho.compensation.task.TaskKind.Owner;
import dev.sekisho.compensation.task.Tasks;
import dev.sekisho.compensation.task.Tasks.Place;
import dev.sekisho.compensation.task.Tasks.Selection;
import dev.sekisho.compensation.task.WorkOnTask;
import dev.sekisho.compensation.task.WorkOnTask.Outcome;
import dev.sekisho.compensation.task.rest.TaskView.TaskPageView;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kit.problem.ProblemException;
import dev.sekisho.kit.problem.Queries;
import dev.sekisho.kit.staff.StaffCaller;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What has to be done on cases, by whom and until when; a bank sees what it owes itself, and nothing else (A72, TD8). */
@Path("/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "tasks and clocks")
class TaskResource {

    private static final String WORDS = "[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}\\p{Zs}\\r\\n\\t]*";

    private final Tasks tasks;
    private final WorkOnTask work;
    private final StaffCaller caller;
    private final SecurityIdentity identity;
    private final InstantSource clock;

    TaskResource(Tasks tasks, WorkOnTask work, StaffCaller caller, SecurityIdentity identity, InstantSource clock) {
        this.tasks = tasks;
        this.work = work;
        this.caller = caller;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        "staff:support",
        "staff:support-supervisor",
        "staff:operations-approver",
        "staff:auditor",
        "staff:bank-user"
    })
    @Operation(
            summary = "Tasks of cases, those that are due first come first",
            description = "By owner (BANK, SUPPORT, SUPERVISOR), bank, case, state (OPEN, DONE), or only the overdue."
                    + " A bank is shown the confirmations that it owes.")
    @APIResponse(responseCode = "200", description = "A page; nextCursor leads to the next one")
    @APIResponse(
            responseCode = "400",
            description = "Problem parameter-malformed, cursor-malformed, limit-out-of-range")
    public TaskPageView page(
            @QueryParam("owner") String owner,
            @QueryParam("bankCode") String bankCode,
            @QueryParam("caseNumber") String caseNumber,
            @QueryParam("state") String state,
            @QueryParam("overdue") String overdue,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") String limit) {
        Instant now = clock.instant();
        Optional<BankCode> asked = Queries.bank(bankCode);
        Optional<BankCode> own = caller.member().bank();
        int size = Queries.pageSize(limit);
        Selection selection = new Selection(
                own.isPresent() ? Set.of(TaskKind.BANK_CONFIRMATION) : ownedBy(owner),
                own.or(() -> asked),
                caseOf(caseNumber),
                Queries.oneOf("state", state, "OPEN", "DONE").map("OPEN"::equals),
                Queries.flag("overdue", overdue) ? Optional.of(now) : Optional.empty());
        Optional<Place> after = Optional.ofNullable(cursor).map(TaskResource::place);
        return TaskPageView.cut(tasks.list(selection, after, size + 1), size, own.isPresent(), now);
    }

    @POST
    @Path("/{taskId}/takings")
    @RolesAllowed({"staff:support", "staff:support-supervisor"})
    @Operation(summary = "The caller takes the task on; whoever does so last has it")
    @APIResponse(responseCode = "200", description = "The task as it stands now")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem task-refused {rule}")
    public TaskView take(@PathParam("taskId") UUID task) {
        Instant now = now();
        return view(work.take(task, actor(), isSupervisor(), now), now);
    }

    @POST
    @Path("/{taskId}/completions")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"staff:support", "staff:support-supervisor"})
    @Operation(
            summary = "The caller ends the task and says why; said again by the same person, it is said once",
            description = "Support ends tasks of support, a supervisor ends any. It is not made again for the same"
                    + " reason.")
    @APIResponse(responseCode = "200", description = "The task as it stands now")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "422", description = "Problem task-refused {rule}")
    public TaskView complete(@PathParam("taskId") UUID task, @NotNull @Valid AskedCompletion asked) {
        Instant now = now();
        return view(work.end(task, new DoneTask.Word(actor(), asked.reason()), isSupervisor(), now), now);
    }

    private static TaskView view(Outcome came, Instant now) {
        if (came instanceof Outcome.Moved moved) {
            return TaskView.of(moved.task(), false, now);
        }
        throw came instanceof Outcome.Refused refused
                ? ProblemException.of(422, "task-refused", "The task cannot be moved so")
                        .with("rule", refused.rule())
                        .build()
                : ProblemException.of(404, "not-found", "There is no such task").build();
    }

    private static Set<TaskKind> ownedBy(String owner) {
        return Queries.oneOf("owner", owner, Owner.class)
                .map(whose -> Arrays.stream(TaskKind.values())
                        .filter(kind -> kind.owner() == whose)
                        .collect(Collectors.toSet()))
                .orElseGet(() -> EnumSet.allOf(TaskKind.class));
    }

    private static Optional<CaseNumber> caseOf(String text) {
        return Optional.ofNullable(text)
                .map(number -> CaseNumber.read(number).orElseThrow(() -> Queries.malformed("caseNumber")));
    }

    private static Place place(String cursor) {
        return Cursor.read(cursor)
                .map(place -> new Place(place.at(), place.id()))
                .orElseThrow(Queries::cursorMalformed);
    }

    private boolean isSupervisor() {
        return identity.hasRole("staff:support-supervisor");
    }

    private Actor actor() {
        return new Actor(caller.member().staffId(), caller.member().person());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Why it is ended. */
    record AskedCompletion(
            @NotBlank @Size(max = DoneTask.Word.MOST_CHARS) @Pattern(regexp = WORDS) String reason) {}
}
