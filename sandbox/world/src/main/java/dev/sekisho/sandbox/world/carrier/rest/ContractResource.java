package dev.sekisho.sandbox.world.carrier.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.sekisho.sandbox.world.address.PublicAddress;
import dev.sekisho.sandbox.world.carrier.Consent;
import dev.sekisho.sandbox.world.carrier.Consent.State;
import dev.sekisho.sandbox.world.carrier.Contract;
import dev.sekisho.sandbox.world.carrier.Contracts;
import dev.sekisho.sandbox.world.carrier.wire.ContractAnswer;
import dev.sekisho.sandbox.world.credential.ApiKey;
import dev.sekisho.sandbox.world.fault.rest.Faulty;
import dev.sekisho.sandbox.world.problem.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The operator's own carrier: whose contract a line is, told with the subscriber's consent. */
@Path("/carrier/contract")
class ContractResource {

    private static final String E164 = "\\+[1-9][0-9]{6,14}";

    private final Contracts contracts;
    private final ContractAnswer answer;
    private final ApiKey key;
    private final PublicAddress address;

    ContractResource(Contracts contracts, ContractAnswer answer, ApiKey key, PublicAddress address) {
        this.contracts = contracts;
        this.answer = answer;
        this.key = key;
        this.address = address;
    }

    @PUT
    @Path("/lines/{e164}")
    @Operation(summary = "Sets whose contract a line is")
    public void set(@PathParam("e164") @Pattern(regexp = E164) String line, @Valid @NotNull ContractSetting setting) {
        contracts.set(line, setting.toContract());
    }

    @POST
    @Path("/consents")
    @Faulty("carrier")
    @Operation(summary = "Asks a subscriber; url is where they decide")
    public Response ask(@HeaderParam(ApiKey.HEADER) String given, @Valid @NotNull Wish wish, @Context UriInfo called) {
        key.require(given);
        Consent asked = contracts.ask(wish.nonce(), wish.phoneNumber());
        String url = address.of(called) + "/carrier/contract/consents/" + asked.id() + "/decision";
        return Response.status(Response.Status.CREATED)
                .entity(new Asked(asked.id(), url))
                .build();
    }

    @POST
    @Path("/consents/{id}/decision")
    @Operation(summary = "The subscriber decides, once; a line without a contract of this carrier can only decline")
    public Response decide(@PathParam("id") String id, @Valid @NotNull Decision decision) {
        Consent asked = consent(id);
        boolean given = decision.approved() && contracts.of(asked.e164()).isPresent();
        if (contracts.decide(id, given ? State.GIVEN : State.DECLINED).isEmpty()) {
            throw Problems.of(409, "already-decided", "the subscriber decided already");
        }
        return Response.accepted().build();
    }

    @GET
    @Path("/consents/{id}")
    @Faulty("carrier")
    @Operation(summary = "What became of it; the signed answer once consent was given")
    public Standing standing(@HeaderParam(ApiKey.HEADER) String given, @PathParam("id") String id) {
        key.require(given);
        Consent consent = consent(id);
        String signed = consent.state() == State.GIVEN
                ? answer.write(consent, contracts.of(consent.e164()).orElseThrow())
                : null;
        return new Standing(consent.state(), signed);
    }

    @GET
    @Path("/jwks")
    @Operation(summary = "The keys by which the carrier's answers are checked")
    public Map<String, Object> keys() {
        return answer.keys();
    }

    private Consent consent(String id) {
        return contracts.find(id).orElseThrow(() -> Problems.notFound("there is no such consent"));
    }

    /** Whose contract a line is to be; never printed. */
    record ContractSetting(
            @NotBlank @Size(max = 40) String subscriberNumber,
            @NotBlank @Size(max = 100) String nameKanji,
            @NotBlank @Size(max = 100) String nameKana,
            @NotNull @Past LocalDate birthDate,
            @NotBlank @Size(max = 300) String address) {

        Contract toContract() {
            return new Contract(subscriberNumber, nameKanji, nameKana, birthDate, address);
        }

        @Override
        public String toString() {
            return "ContractSetting[***]";
        }
    }

    /** Which subscriber is to be asked, and for what. */
    record Wish(
            @NotBlank @Size(max = 100) String nonce,
            @NotNull @Pattern(regexp = E164) String phoneNumber) {}

    /** A question that was put. */
    record Asked(String consentId, String url) {}

    /** What the subscriber wants. */
    record Decision(@NotNull Boolean approved) {}

    /** How a question stands. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Standing(State state, String answer) {

        @Override
        public String toString() {
            return "Standing[" + state + "]";
        }
    }
}
