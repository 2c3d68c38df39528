package dev.sekisho.sandbox.world.carrier.rest;

import dev.sekisho.sandbox.world.carrier.Line;
import dev.sekisho.sandbox.world.carrier.LineType;
import dev.sekisho.sandbox.world.carrier.Lines;
import dev.sekisho.sandbox.world.credential.ApiKey;
import dev.sekisho.sandbox.world.fault.rest.Faulty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The carriers' lookup, and the sandbox's control of what it says. */
@Path("/carrier/numbers/{e164}")
class CarrierResource {

    private static final String E164 = "\\+[1-9][0-9]{6,14}";

    private final Lines lines;
    private final ApiKey key;

    CarrierResource(Lines lines, ApiKey key) {
        this.lines = lines;
        this.key = key;
    }

    @GET
    @Faulty("carrier")
    @Operation(summary = "What a number is")
    public Line look(
            @HeaderParam(ApiKey.HEADER) String given, @PathParam("e164") @Pattern(regexp = E164) String number) {
        key.require(given);
        return lines.of(number);
    }

    @PUT
    @Operation(summary = "Sets what a number is")
    public Line set(@PathParam("e164") @Pattern(regexp = E164) String number, @Valid @NotNull LineSetting setting) {
        lines.set(number, setting.toLine());
        return lines.of(number);
    }

    /** What a number is to be. */
    record LineSetting(
            @NotNull LineType lineType,
            @Size(max = 100) String carrier,
            Boolean contractVerified,
            Instant simChangedAt,
            Instant portedAt) {

        Line toLine() {
            return new Line(lineType, carrier, contractVerified, simChangedAt, portedAt);
        }
    }
}
