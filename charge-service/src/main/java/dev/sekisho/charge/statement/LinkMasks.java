package dev.sekisho.charge.statement;

import dev.sekisho.kernel.id.LinkId;

/** How owners know the bank accounts of their links. */
public interface LinkMasks {

    /** Joins the running transaction. */
    void keep(LinkId link, String mask);
}
