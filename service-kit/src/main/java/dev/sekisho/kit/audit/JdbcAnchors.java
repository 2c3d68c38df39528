package dev.sekisho.kit.audit;

import dev.sekisho.kernel.event.audit.AnchorContradicted;
import dev.sekisho.kernel.event.audit.CheckpointAnchored;
import dev.sekisho.kit.fact.FactLog;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Anchors as rows that are only added, each with the fact by which the verifier finds it in this service's log. */
@ApplicationScoped
class JdbcAnchors implements Anchors {

    private static final String NEWEST = "select size, note from audit_anchor where log = ? order by size desc limit 1";
    private static final String KEEP =
            "insert into audit_anchor (log, size, note) values (?, ?, ?) on conflict do nothing";
    private static final String CONTRADICTED = """
            insert into audit_contradiction (log, shown_hash, shown, kept, why)
            values (?, sha256(convert_to(?, 'UTF8')), ?, ?, ?) on conflict do nothing""";
    private static final int MOST_CHARACTERS = 4_000;

    private final Statements statements;
    private final FactLog facts;

    JdbcAnchors(Statements statements, FactLog facts) {
        this.statements = statements;
        this.facts = facts;
    }

    @Override
    public Optional<Anchor> newest(String log) {
        return statements.first(NEWEST, row -> new Anchor(row.number("size"), row.text("note")), log);
    }

    @Override
    @Transactional
    public void keep(Checkpoint checkpoint, String note) {
        if (statements.update(KEEP, checkpoint.origin(), checkpoint.size(), note) == 1) {
            UUID id = UUID.randomUUID();
            facts.append(id, 1, new CheckpointAnchored(id, checkpoint.origin(), checkpoint.size(), note));
        }
    }

    @Override
    @Transactional
    public void contradicted(String log, Optional<String> kept, String shown, String why) {
        String readable = shown.replace("\0", "");
        String some = readable.substring(0, Math.min(MOST_CHARACTERS, readable.length()));
        if (statements.update(CONTRADICTED, log, some, some, Statements.maybe("varchar", kept.orElse(null)), why)
                == 1) {
            UUID id = UUID.randomUUID();
            facts.append(id, 1, new AnchorContradicted(id, log, kept.orElse(""), some, why));
        }
    }

    @Override
    public List<String> contradictedLogs() {
        return statements.query("select distinct log from audit_contradiction order by log", row -> row.text("log"));
    }
}
