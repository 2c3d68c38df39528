package dev.sekisho.charge.link;

import dev.sekisho.kernel.id.LinkId;

/** The owner of links, asked when there is no copy. */
public interface LinkSource {

    LinkLookup ask(LinkId id);
}
