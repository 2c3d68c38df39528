package dev.sekisho.link.imports.rest;

import dev.sekisho.kit.staff.StaffCaller;
import dev.sekisho.kit.staff.StaffStanding;
import dev.sekisho.link.imports.ApproveImport;
import dev.sekisho.link.imports.BringImport;
import dev.sekisho.link.imports.CheckImport;
import dev.sekisho.link.imports.DoubtImport;
import dev.sekisho.link.imports.ImportHead;
import dev.sekisho.link.imports.ImportOutcome;
import dev.sekisho.link.imports.ImportPlanner;
import dev.sekisho.link.imports.ImportRefusal;
import dev.sekisho.link.imports.LinkImport;
import dev.sekisho.link.imports.LinkImports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Files of an operator's old links: brought in by one person, approved by another, each link unverified. */
@Path("/v1/link-imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "link-imports")
class LinkImportResource {

    private static final int LINES_SHOWN = 20;

    private final BringImport bring;
    private final CheckImport check;
    private final ApproveImport approve;
    private final DoubtImport doubt;
    private final LinkImports imports;
    private final StaffCaller staff;
    private final StaffStanding standing;
    private final InstantSource clock;

    LinkImportResource(
            BringImport bring,
            CheckImport check,
            ApproveImport approve,
            DoubtImport doubt,
            LinkImports imports,
            StaffCaller staff,
            StaffStanding standing,
            InstantSource clock) {
        this.bring = bring;
        this.check = check;
        this.approve = approve;
        this.doubt = doubt;
        this.imports = imports;
        this.staff = staff;
        this.standing = standing;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations")
    @ResponseStatus(201)
    @Operation(summary = "Begin the import of a file; its lines are to come in parts of 200")
    @APIResponse(responseCode = "201", description = "OPEN")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    public ImportView open(@NotNull @Valid FileRequest request) {
        return view(bring.open(request.sha256(), request.lines(), planner()));
    }

    @POST
    @Path("/{importId}/parts")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations")
    @Operation(
            summary = "Some lines of the file; the same part again is taken once",
            description =
                    "wallet_id,person_id,bank_code,branch_code,account_type,account_number,linked_on,reference; no"
                            + " heading. Every part but the last has 200 lines.")
    @APIResponse(responseCode = "200", description = "OPEN")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem link-import-state or link-import-part-differs")
    public ImportView add(@PathParam("importId") UUID importId, @NotNull @Valid PartRequest request) {
        return view(bring.add(importId, request.part(), request.lines()));
    }

    @POST
    @Path("/{importId}/checks")
    @RolesAllowed("staff:operations")
    @Operation(summary = "The file is in: a dry run says what each line would become; the file changes no more")
    @APIResponse(responseCode = "200", description = "CHECKED, with the report")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem link-import-state")
    @APIResponse(responseCode = "422", description = "Problem link-import-refused: LINES_MISSING, CHECKSUM_DIFFERS")
    public ImportView check(@PathParam("importId") UUID importId) {
        return view(check.check(importId, planner()));
    }

    @POST
    @Path("/{importId}/approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations-approver")
    @Operation(summary = "The second person approves exactly this file, by its hash; its links are made, unverified")
    @APIResponse(responseCode = "200", description = "IMPORTING")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem link-import-state")
    @APIResponse(
            responseCode = "422",
            description = "Problem approval-refused: SAME_PERSON; link-import-refused: CHECKSUM_DIFFERS,"
                    + " CHECKED_TOO_LONG_AGO")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public ImportView approve(@PathParam("importId") UUID importId, @NotNull @Valid ApprovalRequest request) {
        standing.require(staff, "operations-approver");
        return view(approve.approve(importId, request.sha256(), planner()));
    }

    @POST
    @Path("/{importId}/withdrawals")
    @RolesAllowed("staff:operations")
    @Operation(summary = "The import was a mistake: its links shall be taken back, as soon as a second person wants it")
    @APIResponse(responseCode = "200", description = "DOUBTED")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(
            responseCode = "409",
            description = "Problem link-import-state: only what is IMPORTED can be taken back")
    public ImportView doubt(@PathParam("importId") UUID importId) {
        return view(doubt.doubt(importId, planner()));
    }

    @POST
    @Path("/{importId}/withdrawals/approvals")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed("staff:operations-approver")
    @Operation(
            summary = "The second person wants it too, by the file's hash; links that nobody verified since are ended",
            description = "A bank account whose link ends so is free at once for whoever shows that it is theirs.")
    @APIResponse(responseCode = "200", description = "WITHDRAWING")
    @APIResponse(responseCode = "400", description = "Problem invalid-request or malformed-json")
    @APIResponse(responseCode = "403", description = "Problem not-entitled")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    @APIResponse(responseCode = "409", description = "Problem link-import-state")
    @APIResponse(
            responseCode = "422",
            description = "Problem approval-refused: SAME_PERSON; link-import-refused: CHECKSUM_DIFFERS")
    @APIResponse(responseCode = "503", description = "Problem approval-not-checkable")
    public ImportView withdraw(@PathParam("importId") UUID importId, @NotNull @Valid ApprovalRequest request) {
        standing.require(staff, "operations-approver");
        return view(doubt.approve(importId, request.sha256(), planner()));
    }

    @GET
    @Path("/{importId}")
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor"})
    @Operation(summary = "An import with its report: counts by outcome, and the first line numbers of each")
    @APIResponse(
            responseCode = "200",
            description = "OPEN, CHECKED, IMPORTING, IMPORTED, DOUBTED, WITHDRAWING or WITHDRAWN")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public ImportView get(@PathParam("importId") UUID importId) {
        return view(found(importId));
    }

    @GET
    @Path("/{importId}/errors")
    @Produces("text/csv")
    @RolesAllowed({"staff:operations", "staff:operations-approver", "staff:auditor"})
    @Operation(summary = "Every line that would not become a link, or did not, as CSV without anything personal")
    @APIResponse(responseCode = "200", description = "line, reference, outcome, meaning")
    @APIResponse(responseCode = "404", description = "Problem not-found")
    public String errors(@PathParam("importId") UUID importId) {
        return SafeCsv.of(imports.bad(found(importId).head().id(), 0, ImportHead.MOST_LINES));
    }

    private LinkImport found(UUID importId) {
        return imports.find(importId).orElseThrow(() -> ImportProblems.of(ImportRefusal.UNKNOWN));
    }

    private ImportView view(ImportOutcome outcome) {
        if (outcome instanceof ImportOutcome.Done done) {
            return view(done.file());
        }
        throw ImportProblems.of(((ImportOutcome.Refused) outcome).why());
    }

    private ImportView view(LinkImport file) {
        return ImportView.of(file, imports.tallies(file.head().id(), LINES_SHOWN));
    }

    private ImportPlanner planner() {
        return new ImportPlanner(staff.member().staffId(), staff.member().person(), clock.instant());
    }

    /** What is said of a file before it comes. */
    record FileRequest(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256,
            @NotNull @Min(1) @Max(ImportHead.MOST_LINES) Integer lines) {}

    /** Lines of a file; never printed. */
    record PartRequest(
            @NotNull @Min(1) @Max(ImportHead.MOST_PARTS) Integer part,

            @NotNull @Size(min = 1, max = ImportHead.LINES_OF_A_PART) List<@NotNull @Size(min = 1, max = ImportHead.LONGEST_LINE) @Pattern(regexp = "[^\\p{Cntrl}]*") String>
                    lines) {

        @Override
        public String toString() {
            return "PartRequest[redacted]";
        }
    }

    /** The hash of the file that the approver has looked at. */
    record ApprovalRequest(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
}
