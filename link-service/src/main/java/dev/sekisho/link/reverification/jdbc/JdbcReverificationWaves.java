package dev.sekisho.link.reverification.jdbc;

import dev.sekisho.kernel.event.FactData;
import dev.sekisho.kernel.id.BankCode;
import dev.sekisho.kernel.id.LinkId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import dev.sekisho.kit.sql.Statements.Row;
import dev.sekisho.link.reverification.AskedWave;
import dev.sekisho.link.reverification.AskingWave;
import dev.sekisho.link.reverification.ProposedWave;
import dev.sekisho.link.reverification.ReverificationWave;
import dev.sekisho.link.reverification.ReverificationWaves;
import dev.sekisho.link.reverification.WavePlanner;
import dev.sekisho.link.reverification.WaveScope;
import dev.sekisho.link.reverification.WaveTerms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Waves in PostgreSQL; a running one is taken by one worker at a time. */
@ApplicationScoped
class JdbcReverificationWaves implements ReverificationWaves {

    private static final String ADD = """
            insert into reverification_wave (wave_id, version, bank_code, scope, verified_before, due_by, state, proposed_by,
                                             proposed_person, proposed_at)
            values (?, 1, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)
            """;
    private static final String LOCK = "select * from reverification_wave where wave_id = ? for update";
    private static final String TAKE = """
            select * from reverification_wave where state = 'ASKING' order by proposed_at limit 1 for update skip locked
            """;
    private static final String APPROVE = """
            update reverification_wave set state = 'ASKING', approved_by = ?, approved_person = ?, approved_at = ?
            where wave_id = ?
            """;
    private static final String ADVANCE =
            "update reverification_wave set last_link = ?, asked = ?, passed = ? where wave_id = ?";
    private static final String END =
            "update reverification_wave set state = 'ASKED', asked = ?, passed = ? where wave_id = ?";
    private static final String STEP =
            "update reverification_wave set version = version + 1 where wave_id = ? returning version";
    private static final String OF_BANK = """
            select * from reverification_wave where (?::text is null or bank_code = ?)
            order by proposed_at desc, wave_id limit ?
            """;

    private final Statements statements;
    private final FactLog facts;

    JdbcReverificationWaves(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void add(ProposedWave wave, FactData fact) {
        WaveTerms terms = wave.terms();
        statements.update(
                ADD,
                terms.id(),
                terms.bank().value(),
                terms.scope().name(),
                terms.verifiedBefore(),
                terms.dueBy(),
                wave.proposed().staffId(),
                wave.proposed().person().value(),
                wave.proposed().at());
        facts.append(terms.id(), 1, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<ReverificationWave> lock(UUID id) {
        return statements.first(LOCK, JdbcReverificationWaves::wave, id);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(ReverificationWave wave, FactData fact) {
        if (wave instanceof AskingWave asking) {
            WavePlanner approved = asking.approved();
            statements.update(
                    APPROVE,
                    approved.staffId(),
                    approved.person().value(),
                    approved.at(),
                    wave.terms().id());
        } else if (wave instanceof AskedWave asked) {
            statements.update(END, asked.asked(), asked.passed(), wave.terms().id());
        }
        refused(wave.terms().id(), fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void save(AskingWave wave) {
        statements.update(
                ADVANCE,
                wave.last().map(LinkId::value).orElse(null),
                wave.asked(),
                wave.passed(),
                wave.terms().id());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void refused(UUID id, FactData fact) {
        long version = statements.first(STEP, row -> row.number("version"), id).orElseThrow();
        facts.append(id, version, fact);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<AskingWave> takeAsking() {
        return statements.first(TAKE, row -> (AskingWave) wave(row));
    }

    @Override
    @Transactional
    public List<ReverificationWave> of(Optional<BankCode> bank, int limit) {
        String code = bank.map(BankCode::value).orElse(null);
        return statements.query(OF_BANK, JdbcReverificationWaves::wave, code, code, limit);
    }

    private static ReverificationWave wave(Row row) throws SQLException {
        WaveTerms terms = new WaveTerms(
                row.id("wave_id"),
                new BankCode(row.text("bank_code")),
                WaveScope.valueOf(row.text("scope")),
                row.instant("verified_before"),
                row.instant("due_by"));
        WavePlanner proposed = planner(row, "proposed");
        long asked = row.number("asked");
        long passed = row.number("passed");
        return switch (row.text("state")) {
            case "PROPOSED" -> new ProposedWave(terms, proposed);
            case "ASKING" ->
                new AskingWave(
                        terms,
                        proposed,
                        planner(row, "approved"),
                        Optional.ofNullable(row.id("last_link")).map(LinkId::new),
                        asked,
                        passed);
            default -> new AskedWave(terms, proposed, planner(row, "approved"), asked, passed);
        };
    }

    private static WavePlanner planner(Row row, String what) throws SQLException {
        return new WavePlanner(row.id(what + "_by"), new PersonId(row.id(what + "_person")), row.instant(what + "_at"));
    }
}
