package dev.sekisho.sandbox.world.carrier.rest;

import dev.sekisho.sandbox.world.carrier.Line;
import dev.sekisho.sandbox.world.carrier.LineType;
import dev.sekisho.sandbox.world.carrier.Lines;
import dev.sekisho.sandbox.world.clock.WorldClock;
import dev.sekisho.sandbox.world.credential.ApiKey;
import dev.sekisho.sandbox.world.fault.rest.Faulty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What carriers tell of a number, part by part, designed after CAMARA; each part may fail alone. */
@Path("/carrier")
class InsightResource {

    private static final String E164 = "\\+[1-9][0-9]{6,14}";
    private static final int LONGEST_HOURS = 2_400;

    private final Lines lines;
    private final WorldClock clock;
    private final ApiKey key;

    InsightResource(Lines lines, WorldClock clock, ApiKey key) {
        this.lines = lines;
        this.clock = clock;
        this.key = key;
    }

    @POST
    @Path("/number-insight/line")
    @Faulty("carrier")
    @Operation(summary = "What kind of line it is")
    public LineView line(@HeaderParam(ApiKey.HEADER) String given, @Valid @NotNull Asked asked) {
        Line line = look(given, asked.phoneNumber());
        return new LineView(line.lineType(), line.carrier());
    }

    @POST
    @Path("/sim-swap/retrieve-date")
    @Faulty("carrier")
    @Operation(summary = "When its SIM was changed last")
    public SimDateView simDate(@HeaderParam(ApiKey.HEADER) String given, @Valid @NotNull Asked asked) {
        Line line = look(given, asked.phoneNumber());
        return new SimDateView(line.simChangedAt(), line.isWatched());
    }

    @POST
    @Path("/sim-swap/check")
    @Faulty("carrier")
    @Operation(summary = "Whether its SIM was changed within some hours")
    public SimCheckView simCheck(@HeaderParam(ApiKey.HEADER) String given, @Valid @NotNull AskedPeriod asked) {
        Line line = look(given, asked.phoneNumber());
        Instant since = clock.instant().minus(Duration.ofHours(asked.maxAge()));
        return new SimCheckView(line.isWatched() ? line.isSimChangedAfter(since) : null);
    }

    @POST
    @Path("/number-portability/retrieve-date")
    @Faulty("carrier")
    @Operation(summary = "When it came from another carrier")
    public PortingView porting(@HeaderParam(ApiKey.HEADER) String given, @Valid @NotNull Asked asked) {
        Line line = look(given, asked.phoneNumber());
        return new PortingView(line.portedAt(), line.isWatched());
    }

    @POST
    @Path("/kyc/contract")
    @Faulty("carrier")
    @Operation(summary = "Whether its subscriber's identity was checked, and under which law")
    public ContractView contract(@HeaderParam(ApiKey.HEADER) String given, @Valid @NotNull Asked asked) {
        return new ContractView("jp_mpiupa", look(given, asked.phoneNumber()).contractVerified());
    }

    private Line look(String given, String number) {
        key.require(given);
        return lines.of(number);
    }

    /** A number that is asked about. */
    record Asked(@NotNull @Pattern(regexp = E164) String phoneNumber) {}

    /** A number, and how many hours back. */
    record AskedPeriod(
            @NotNull @Pattern(regexp = E164) String phoneNumber,
            @Min(1) @Max(LONGEST_HOURS) int maxAge) {}

    /** A line. */
    record LineView(LineType lineType, String carrier) {}

    /** A change of the SIM. */
    record SimDateView(Instant latestSimChange, boolean monitored) {}

    /** Whether there was one. */
    record SimCheckView(Boolean swapped) {}

    /** A change of the carrier. */
    record PortingView(Instant latestPorting, boolean monitored) {}

    /** An identity check. */
    record ContractView(String trustFramework, Boolean verified) {}
}
