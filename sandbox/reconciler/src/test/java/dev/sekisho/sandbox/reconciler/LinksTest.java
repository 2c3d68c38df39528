package dev.sekisho.sandbox.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Links and bank accounts. */
class LinksTest extends SoundWorld {

    @Test
    @Tag("A13")
    void aBankAccountWithTwoLinksIsFound() throws Exception {
        String values = " values (?, 1, ?, ?, '0998', 'STOPPED')";
        Object[] second = {UUID.randomUUID(), UUID.randomUUID(), world.bankAccount};
        world.tables.run("link", "insert into link" + values, second);
        world.tables.run("compensation", "insert into copied_link" + values, second);

        assertFindings("bank account " + world.bankAccount + " has 2 links that are not revoked");
    }

    @Test
    @Tag("A13")
    void aBankAccountThatWasLinkedBeforeIsRight() throws Exception {
        String values = " values (?, 2, ?, ?, '0998', 'REVOKED')";
        Object[] earlier = {UUID.randomUUID(), world.wallet, world.bankAccount};
        world.tables.run("link", "insert into link" + values, earlier);
        world.tables.run("compensation", "insert into copied_link" + values, earlier);

        assertThat(run().findings()).isEmpty();
    }
}
