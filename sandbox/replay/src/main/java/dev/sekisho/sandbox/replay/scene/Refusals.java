package dev.sekisho.sandbox.replay.scene;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sekisho.sandbox.actor.Answer;
import dev.sekisho.sandbox.actor.BrokenPromise;
import dev.sekisho.sandbox.actor.SupportTool;
import dev.sekisho.sandbox.replay.result.Stage;
import dev.sekisho.sandbox.replay.result.Stopped;
import java.util.List;
import java.util.Optional;

/** Reads out of a service's answer which control refused: of a link request, from its decision record at link-service. */
public final class Refusals {

    private static final String IDENTITY = "identity-service";
    private static final String LINK = "link-service";
    private static final String CHARGE = "charge-service";

    private final SupportTool support;

    public Refusals(SupportTool support) {
        this.support = support;
    }

    /** Nothing if the answer is no refusal. */
    public Optional<Stopped> of(Stage stage, Answer answer) {
        if (stage == Stage.PROOF && answer.is(200) && !answer.text("state").isEmpty()) {
            return isProved(answer) ? Optional.empty() : Optional.of(ofProof(answer));
        }
        if (answer.isDone() && !answer.text("state").equals("VOIDED")) {
            return Optional.empty();
        }
        String control = control(answer);
        String words = answer.text("title").isEmpty() ? control : answer.text("title");
        return Optional.of(
                new Stopped(service(stage), control, Baseline.of(control), stage, words + "（" + control + "）", words));
    }

    /** The same refusal by its name, if the services did not say it to whom they refused. */
    Stopped heldIfHidden(Stopped stop) {
        return stop.control().equals("not-found")
                ? new Stopped(
                        IDENTITY,
                        "ACCOUNT_HELD",
                        Baseline.of("ACCOUNT_HELD"),
                        stop.stage(),
                        "アカウントは審査のため停止しています。",
                        "The account is held for review.")
                : stop;
    }

    private static boolean isProved(Answer answer) {
        return List.of("APPROVED", "VERIFIED").contains(answer.text("state"));
    }

    private static Stopped ofProof(Answer proof) {
        String state = proof.text("state");
        String reasons = proof.body().path("reasons").toString();
        return new Stopped(
                IDENTITY,
                "IDENTITY_PROOF_" + state,
                Baseline.of("IDENTITY_PROOF"),
                Stage.PROOF,
                "本人確認書類が認められませんでした。" + reasons,
                "The identity was not proved: " + state + " " + reasons);
    }

    private static String control(Answer answer) {
        if (!answer.text("rule").isEmpty()) {
            return answer.text("rule");
        }
        if (!answer.text("reason").isEmpty()) {
            return answer.text("reason");
        }
        return answer.problem().isEmpty() ? "STATUS_" + answer.status() : answer.problem();
    }

    private static String service(Stage stage) {
        return stage.compareTo(Stage.LINK_REQUEST) < 0 ? IDENTITY : CHARGE;
    }

    /** The check that refused, by the decision's own record. */
    public Stopped ofLink(Answer decided) {
        String id = decided.text("linkRequestId");
        if (id.isEmpty()) {
            String control = control(decided);
            return new Stopped(
                    LINK,
                    control,
                    Baseline.of(control),
                    Stage.LINK_REQUEST,
                    decided.text("title"),
                    decided.text("title"));
        }
        Answer decision = support.decision(id).expect("support reads every decision", 200);
        for (JsonNode check : decision.body().path("checks")) {
            if (!check.path("outcome").asText().equals("PASSED")) {
                return ofCheck(check);
            }
        }
        throw new BrokenPromise("a refusal names the check that refused: " + decision);
    }

    private static Stopped ofCheck(JsonNode check) {
        String step = check.path("step").asText();
        String code = check.path("code").asText();
        return new Stopped(
                step.equals("IDENTITY") ? IDENTITY : LINK,
                code,
                Baseline.ofLink(step, code),
                stage(step),
                check.path("ja").asText(),
                check.path("en").asText());
    }

    private static Stage stage(String step) {
        return switch (step) {
            case "BANK_AUTHENTICATION" -> Stage.BANK_AUTHENTICATION;
            case "NAME", "EVIDENCE", "UNIQUENESS" -> Stage.LINK_DECISION;
            default -> Stage.LINK_REQUEST;
        };
    }
}
