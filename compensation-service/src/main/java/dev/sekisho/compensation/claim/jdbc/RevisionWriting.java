package dev.sekisho.compensation.claim.jdbc;

import dev.sekisho.compensation.claim.ClaimContent;
import dev.sekisho.compensation.claim.Claims.Author;
import dev.sekisho.compensation.claim.ConsequentialItem;
import dev.sekisho.compensation.claim.DraftClaim;
import dev.sekisho.kernel.id.ChargeId;
import dev.sekisho.kernel.id.PersonId;
import dev.sekisho.kit.seal.Seal;
import dev.sekisho.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Writes what a claim says, once for each revision, and which charges it holds for itself. */
@ApplicationScoped
class RevisionWriting {

    private static final String HOLD = """
            insert into claimed_charge (charge_id, claim_id)
            select charge_id, ? from unnest(?) as charge_id order by charge_id
            on conflict (charge_id) do nothing
            """;

    private static final String LET_GO = "delete from claimed_charge where claim_id = ? and charge_id <> all (?)";

    private static final String WRITE = """
            insert into claim_revision (claim_id, revision, type, finding, owed_yen, beneficiary, sealed, content_hash,
                author, author_staff, written_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String CHARGES = """
            insert into claim_charge (claim_id, revision, charge_id, case_id)
            select ?, ?, charge_id, ? from unnest(?) as charge_id
            """;

    private static final String ITEM =
            "insert into claim_item (claim_id, revision, position, kind, amount_yen, evidence) values (?, ?, ?, ?, ?, ?)";

    private final Statements statements;
    private final Seal seal;

    RevisionWriting(Statements statements, Seal seal) {
        this.statements = statements;
        this.seal = seal;
    }

    /** Waits for whoever is about to hold one of them. @return false if another claim has one; then nothing is held */
    boolean hold(DraftClaim claim) {
        UUID id = claim.id().value();
        List<UUID> wanted = claim.content().chargeIds().stream()
                .map(ChargeId::value)
                .sorted()
                .toList();
        List<UUID> before = statements.query(
                "select charge_id from claimed_charge where claim_id = ?",
                row -> row.result().getObject(1, UUID.class),
                id);
        statements.update(HOLD, id, wanted);
        List<UUID> held = statements.query(
                "select charge_id from claimed_charge where claim_id = ? and charge_id = any (?)",
                row -> row.result().getObject(1, UUID.class),
                id,
                wanted);
        if (held.size() < wanted.size()) {
            letGo(id, before);
            return false;
        }
        letGo(id, wanted);
        return true;
    }

    void letGo(UUID claim, List<UUID> but) {
        statements.update(LET_GO, claim, but);
    }

    void write(DraftClaim claim, Author author) {
        UUID id = claim.id().value();
        int revision = claim.head().revision();
        ClaimContent content = claim.content();
        statements.update(
                WRITE,
                id,
                revision,
                content.type().name(),
                content.assessment().map(found -> found.finding().name()).orElse(null),
                content.owed().yen(),
                content.beneficiary().map(PersonId::value).orElse(null),
                SealedContent.close(seal, id, revision, content),
                claim.hash().bytes(),
                author.actor().person().value(),
                author.actor().staff(),
                author.at());
        statements.update(
                CHARGES,
                id,
                revision,
                claim.head().caseId(),
                content.chargeIds().stream().map(ChargeId::value).toList());
        for (int position = 0; position < content.items().size(); position++) {
            ConsequentialItem item = content.items().get(position);
            statements.update(
                    ITEM,
                    id,
                    revision,
                    position,
                    item.kind().name(),
                    item.amount().yen(),
                    item.evidence());
        }
    }
}
