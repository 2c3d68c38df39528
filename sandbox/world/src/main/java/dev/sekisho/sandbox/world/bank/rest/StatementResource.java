package dev.sekisho.sandbox.world.bank.rest;

import dev.sekisho.sandbox.world.bank.statement.StatementFault;
import dev.sekisho.sandbox.world.credential.BankClient;
import dev.sekisho.sandbox.world.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Where the operator fetches a bank's statement of a day, and a test says how it is wrong: it has a script of its own. */
@Path("/banks/{code}")
class StatementResource {

    private final BankDirectory directory;
    private final BankClient client;

    StatementResource(BankDirectory directory, BankClient client) {
        this.directory = directory;
        this.client = client;
    }

    @GET
    @Path("/api/statements/{day}")
    @Produces("text/csv")
    @Operation(summary = "What was booked for the operator on a day that is over; 404 while there is no file")
    public String statement(
            @PathParam("code") String code,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("day") String day) {
        client.requireBasic(authorization);
        return directory
                .bank(code)
                .statements()
                .file(dayOf(day))
                .orElseThrow(() -> Problems.notFound("there is no statement of that day"));
    }

    @PUT
    @Path("/statement-faults/{day}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Scripts how the statement of a day is wrong; an empty list makes it right")
    public void script(
            @PathParam("code") String code, @PathParam("day") String day, @NotNull @Valid FaultsRequest request) {
        directory
                .bank(code)
                .statements()
                .script(
                        dayOf(day),
                        request.faults().stream().map(FaultRequest::fault).toList());
    }

    private static LocalDate dayOf(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw Problems.notFound("that is no day");
        }
    }

    /** How the statement is wrong. */
    record FaultsRequest(@NotNull @Size(max = 20) List<@NotNull @Valid FaultRequest> faults) {}

    /** One fault, and the line it strikes. */
    record FaultRequest(
            @NotNull StatementFault.Kind kind,
            @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}") String requestId) {

        StatementFault fault() {
            return new StatementFault(kind, Optional.ofNullable(requestId));
        }
    }
}
