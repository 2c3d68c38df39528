package dev.sekisho.sandbox.attestation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.kernel.baseline.BaselineControl;
import java.util.ArrayList;
import java.util.List;

/**
 * A control with what each service that has to answer for it said.
 *
 * @param answers one for each of them; one that is silent says that it is not met
 */
public record CombinedControl(BaselineControl control, Verdict verdict, List<Answer> answers) {

    static CombinedControl of(BaselineControl control, List<SignedAttestation> attestations) {
        List<Answer> answers = new ArrayList<>();
        for (String service : control.services()) {
            answers.add(attestations.stream()
                    .filter(attestation -> attestation.service().equals(service))
                    .findFirst()
                    .map(attestation -> answer(control.id(), attestation))
                    .orElse(new Answer(service, Verdict.NOT_MET, List.of())));
        }
        return new CombinedControl(
                control, Verdict.together(answers.stream().map(Answer::verdict).toList()), List.copyOf(answers));
    }

    private static Answer answer(String id, SignedAttestation attestation) {
        for (JsonNode said : attestation.said().path("controls")) {
            if (said.path("id").asText().equals(id)) {
                List<Seen> seen = new ArrayList<>();
                said.path("evidence").forEach(evidence -> seen.add(Seen.of(evidence)));
                return new Answer(
                        attestation.service(),
                        Verdict.named(said.path("verdict").asText()),
                        List.copyOf(seen));
            }
        }
        return new Answer(attestation.service(), Verdict.NOT_MET, List.of());
    }

    /** What one service said, with its evidence. */
    public record Answer(String service, Verdict verdict, List<Seen> evidence) {}

    /** One piece of evidence. @param asOf how old it is */
    public record Seen(Verdict verdict, String what, String found, String asOf) {

        static Seen of(JsonNode said) {
            return new Seen(
                    Verdict.named(said.path("verdict").asText()),
                    said.path("what").asText(),
                    said.path("found").asText(),
                    said.path("asOf").asText());
        }
    }
}
