package dev.sekisho.identity.diligence.jdbc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sekisho.identity.diligence.DiligenceAnswers;
import dev.sekisho.identity.diligence.DueDiligence;
import dev.sekisho.identity.diligence.DueDiligences;
import dev.sekisho.identity.diligence.ExpectedUse;
import dev.sekisho.identity.diligence.Occupation;
import dev.sekisho.identity.diligence.RelationPurpose;
import dev.sekisho.identity.secrecy.Sealing;
import dev.sekisho.identity.secrecy.Subject;
import dev.sekisho.kernel.id.AccountId;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Answers in PostgreSQL: a row for each version, sealed for its account and answer only. */
@ApplicationScoped
class JdbcDueDiligences implements DueDiligences {

    private static final String LATEST = """
            select version, questionnaire, answer_id, answers_sealed, answered_at from due_diligence
            where account_id = ? order by version desc limit 1
            """;
    private static final String ADD = """
            insert into due_diligence (account_id, version, questionnaire, answer_id, answers_sealed, answered_at)
            values (?, ?, ?, ?, ?, ?)
            """;
    private static final String SINCE =
            "select count(*) as answers from due_diligence where account_id = ? and answered_at > ?";

    private final Statements statements;
    private final Sealing sealing;
    private final ObjectMapper json;

    JdbcDueDiligences(Statements statements, Sealing sealing, ObjectMapper json) {
        this.statements = statements;
        this.sealing = sealing;
        this.json = json;
    }

    @Override
    public Optional<DueDiligence> latest(AccountId account) {
        return statements.first(LATEST, row -> read(account, row), account.value());
    }

    @Override
    public void add(DueDiligence diligence) {
        AccountId account = diligence.account();
        UUID answer = UUID.randomUUID();
        statements.update(
                ADD,
                account.value(),
                diligence.version(),
                diligence.questionnaire(),
                answer,
                sealing.seal(Subject.account(account), write(diligence.answers()), context(answer)),
                diligence.answeredAt());
    }

    @Override
    public int answeredSince(AccountId account, Instant since) {
        return statements
                .first(SINCE, row -> (int) row.number("answers"), account.value(), since)
                .orElseThrow();
    }

    private DueDiligence read(AccountId account, Statements.Row row) throws SQLException {
        int version = (int) row.number("version");
        String text = sealing.open(
                Subject.account(account), row.result().getBytes("answers_sealed"), context(row.id("answer_id")));
        return new DueDiligence(
                account, version, (int) row.number("questionnaire"), answers(text), row.instant("answered_at"));
    }

    private String write(DiligenceAnswers answers) {
        ObjectNode said = json.createObjectNode()
                .put("occupation", answers.occupation().name())
                .put("expected_use", answers.expectedUse().name())
                .put("politically_exposed", answers.politicallyExposed())
                .put("resident_abroad", answers.residentAbroad());
        answers.purposes().forEach(purpose -> said.withArray("purposes").add(purpose.name()));
        return said.toString();
    }

    private DiligenceAnswers answers(String text) {
        try {
            JsonNode said = json.readTree(text);
            List<RelationPurpose> purposes = new ArrayList<>();
            said.path("purposes").forEach(purpose -> purposes.add(RelationPurpose.valueOf(purpose.asText())));
            return new DiligenceAnswers(
                    Occupation.valueOf(said.path("occupation").asText()),
                    purposes,
                    ExpectedUse.valueOf(said.path("expected_use").asText()),
                    said.path("politically_exposed").asBoolean(),
                    said.path("resident_abroad").asBoolean());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("answers are not as they were written");
        }
    }

    private static String context(UUID answer) {
        return "due-diligence:" + answer;
    }
}
